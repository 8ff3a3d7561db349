import { requireReport } from "#app/desk/report-access.server.ts";
import { sidesFor } from "#app/desk/report-page.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { digest } from "#db/audit.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** What stands beside the text of a report as it is stored now: asked for anew after each pause in writing. */
export function loader({ request, params, context }: LoaderFunctionArgs): Response {
  const { meetingId } = readParams(params, "meetingId");
  const sides = sidesFor(context.db, requireReport(context, whoAsks(context), meetingId)) ?? notFound();
  const body = JSON.stringify(sides);
  const tag = `"${digest(body)}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("If-None-Match") === tag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}
