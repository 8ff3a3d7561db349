import type { AuditEntrySeen } from "#db/audit/audit-entries.ts";
import { csvOf } from "#domain/text/table-text.ts";

/** Entries as a table for a spreadsheet, instants in UTC. */
export function auditCsv(entries: readonly AuditEntrySeen[]): string {
  const rows = entries.map(({ seq, at, actorId, actorName, verb, targetId, meetingId, reason }) => [
    ...[String(seq), at, actorId, actorName ?? "", verb, targetId, meetingId ?? "", reason ?? ""],
  ]);
  return csvOf([columns, ...rows]);
}

const columns = ["entry", "instant", "actor", "name", "verb", "target", "meeting", "reason"];
