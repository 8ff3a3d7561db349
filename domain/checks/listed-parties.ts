import { namesIn } from "#domain/checks/speaking.ts";
import type { MeetingRecord, PartyId } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";

/**
 * Who took part: the delegations of the record; where it has none, as in a report read from a file, whoever the
 * paragraphs on participation name.
 */
export function listedParties(record: MeetingRecord, report: Report, register: Register): ReadonlySet<PartyId> {
  const delegations = record.participants?.delegations ?? [];
  if (delegations.length > 0) return new Set(delegations.flatMap(({ party }) => party ?? []));
  const named = report.paragraphs
    .filter(({ kind }) => kind === "participants")
    .flatMap(({ text }) => namesIn(register, text).map(({ party }) => party));
  return new Set(named);
}
