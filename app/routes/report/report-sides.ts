import { besideApart } from "#app/desk/report/report-page.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { digest } from "#db/audit/audit.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** What stands beside the text of a report as it is stored now: asked for anew after each pause in writing. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { meetingId } = readParams(params, "meetingId");
  const { sides = notFound() } = await besideApart(context, whoAsks(context), meetingId);
  const body = JSON.stringify(sides);
  const tag = `"${digest(body)}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("If-None-Match") === tag) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}
