import { auditWish, requireAuditReader } from "#app/desk/audit/audit-access.server.ts";
import { auditCsv } from "#app/desk/audit/audit-csv.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { listAuditFor } from "#db/audit/audit-entries.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The entries that this reader may read, as a table for a spreadsheet. That it was taken stands in the log. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const asker = whoAsks(context);
  requireAuditReader(asker, "/audit");
  const entries = listAuditFor(context.db, asker, { ...auditWish(request), before: undefined });
  context.log.info({ requestId: context.requestId, actorId: asker.id, read: "audit.csv", entries: entries.length });
  return new Response(auditCsv(entries), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="audit-${context.clock().toISOString().slice(0, 10)}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
