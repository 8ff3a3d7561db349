import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A line that is no sentence and says nothing of the speaker is not printed; somebody must write it out. */
export function fragmentLines(record: MeetingRecord): readonly Finding[] {
  return (record.sessions ?? []).flatMap((session) =>
    (session.interventions ?? [])
      .filter((intervention) => printabilityOf(intervention) === "fragment")
      .map(({ id, line = "" }) => ({
        check: "fragment-line" as const,
        level: "warning" as const,
        where: { session: session.id, intervention: id },
        values: { line },
      })),
  );
}

/** Names that the register does not know are printed as written, never guessed; somebody must settle them. */
export function unknownNames(record: MeetingRecord): readonly Finding[] {
  const delegations = (record.participants?.delegations ?? []).flatMap(({ party, written }) =>
    party === undefined && written !== undefined ? [{ written, where: {} }] : [],
  );
  const speakers = (record.sessions ?? []).flatMap((session) =>
    (session.interventions ?? []).flatMap(({ id, party, parties, written }) =>
      party === undefined && parties === undefined && written !== undefined
        ? [{ written, where: { session: session.id, intervention: id } }]
        : [],
    ),
  );
  return [...delegations, ...speakers].map(({ written, where }) => ({
    check: "unknown-name" as const,
    level: "warning" as const,
    where,
    values: { written },
  }));
}
