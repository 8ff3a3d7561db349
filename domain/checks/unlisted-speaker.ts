import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import { unlistedSpeakers } from "#domain/report/unlisted-speakers.ts";

/** Speaks but is not registered: one finding a party, at the first sentence where the report shows it speaking. */
export function unlistedSpeaker(record: MeetingRecord, report: Report, register: Register): readonly Finding[] {
  return [...unlistedSpeakers(record), ...namedAsSpeakers(record, report)].flatMap(({ party, interventions }) => {
    const known = findParty(register, party);
    const name = known ? capitalFirst(nameOn(known, record.meeting.startsOn, "running")) : party;
    const [intervention] = interventions;
    return [
      {
        check: "unlisted-speaker" as const,
        level: "error" as const,
        where: { ...placeOf(party, interventions, report), intervention },
        values: { party, name, listed: record.participants?.delegations?.length ?? 0 },
      },
    ];
  });
}

/** A report read from a file may name speakers of whom no intervention is recorded. */
function namedAsSpeakers(record: MeetingRecord, report: Report) {
  const listed = new Set((record.participants?.delegations ?? []).map(({ party }) => party));
  if (listed.size === 0) return [];
  const recorded = new Set(
    (record.sessions ?? []).flatMap(({ interventions = [] }) =>
      interventions.flatMap(({ party, parties = [] }) => [party, ...parties]),
    ),
  );
  const speakers = report.paragraphs
    .filter(({ kind }) => kind !== "chair-points")
    .flatMap((paragraph) => paragraph.speakers);
  return [...new Set(speakers)].flatMap((party) =>
    party === null || listed.has(party) || recorded.has(party) || party === record.meeting.secretariat
      ? []
      : [{ party, interventions: [] }],
  );
}

function placeOf(party: string, interventions: readonly string[], report: Report) {
  for (const paragraph of report.paragraphs) {
    let start = 0;
    for (const sentence of paragraph.sentences) {
      const end = start + sentence.text.length;
      if (sentence.sources.some((source) => interventions.includes(source)))
        return { paragraph: paragraph.number, span: { start, end }, session: paragraph.session };
      start = end + 1;
    }
  }
  const paragraph = report.paragraphs.find(({ speakers }) => speakers.includes(party));
  return { paragraph: paragraph?.number, session: paragraph?.session };
}
