import { AuditPage } from "#app/components/audit/audit-page.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { auditWish, requireAuditReader } from "#app/desk/audit/audit-access.server.ts";
import { auditPage } from "#app/desk/audit/audit-page.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** Who did what, newest first, as far as this reader may know. That it was read stands in the log. */
export function loader({ request, context }: LoaderFunctionArgs) {
  const asker = whoAsks(context);
  requireAuditReader(asker, "/audit");
  context.log.info({ requestId: context.requestId, actorId: asker.id, read: "audit" });
  return { audit: auditPage(context.db, asker, auditWish(request)), now: context.clock().toISOString() };
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, (text) => [text("audit.title")]);

export default function AuditRoute() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
