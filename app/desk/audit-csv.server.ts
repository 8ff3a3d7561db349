import type { AuditEntrySeen } from "#db/audit-entries.ts";

/** Entries as a table for a spreadsheet (RFC 4180), instants in UTC. */
export function auditCsv(entries: readonly AuditEntrySeen[]): string {
  const rows = entries.map(({ seq, at, actorId, actorName, verb, targetId, meetingId, reason }) => [
    ...[String(seq), at, actorId, actorName ?? "", verb, targetId, meetingId ?? "", reason ?? ""],
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

const columns = ["entry", "instant", "actor", "name", "verb", "target", "meeting", "reason"];

/** A spreadsheet takes what begins with one of these signs for a formula, whoever typed it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
