import type { CheckedText } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import { listedParties } from "#domain/checks/listed-parties.ts";
import { isReported, namesIn, statementsIn } from "#domain/checks/speaking.ts";
import type { MeetingRecord, PartyId } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";
import { unlistedSpeakers } from "#domain/report/unlisted-speakers.ts";
import type { Span } from "#domain/text/sentences.ts";
import { capitalFirst } from "#domain/text/sentences.ts";

type Unlisted = {
  readonly party: PartyId;
  readonly interventions: readonly string[];
  readonly where?: Finding["where"];
};

/** Speaks but is not registered: one finding a party, at the first sentence where the report shows it speaking. */
export function unlistedSpeaker(
  record: MeetingRecord,
  report: Report,
  register: Register,
  texts: readonly CheckedText[],
): readonly Finding[] {
  const listed = listedParties(record, report, register);
  if (listed.size === 0) return [];
  const told = namedAsSpeakers(record, report, register, texts).filter(
    ({ party }) => !listed.has(party) && party !== record.meeting.secretariat,
  );
  return [...unlistedSpeakers(record), ...told].map(({ party, interventions, where }: Unlisted) => {
    const known = findParty(register, party);
    const name = known ? capitalFirst(nameOn(known, record.meeting.startsOn, "running")) : party;
    const [intervention] = interventions;
    return {
      check: "unlisted-speaker" as const,
      level: levelOf["unlisted-speaker"],
      where: { ...(where ?? placeOf(party, interventions, report, register)), intervention },
      values: { party, name, listed: listed.size },
    };
  });
}

/** A report read from a file may name speakers of whom no intervention is recorded, in a list or only in its words. */
function namedAsSpeakers(
  record: MeetingRecord,
  report: Report,
  register: Register,
  texts: readonly CheckedText[],
): readonly Unlisted[] {
  const recorded = new Set(
    (record.sessions ?? []).flatMap(({ interventions = [] }) =>
      interventions.flatMap(({ party, parties = [] }) => [party, ...parties]),
    ),
  );
  const spoken = report.paragraphs.filter(({ kind }) => kind !== "chair-points" && kind !== "participants");
  const speakers = [...new Set(spoken.flatMap((paragraph) => paragraph.speakers))];
  const inLists = speakers.flatMap((party) => (party === null ? [] : [{ party, interventions: [] }]));
  const silent = new Set(
    spoken
      .filter((paragraph) => paragraph.speakers.length + paragraph.sources.length === 0)
      .map(({ number }) => number),
  );
  const inWords = texts
    .filter(({ paragraph }) => silent.has(paragraph))
    .flatMap((text) => reportedIn(text, register))
    .filter(
      ({ party }, place, all) => !speakers.includes(party) && all.findIndex((one) => one.party === party) === place,
    );
  return [...inLists, ...inWords].filter(({ party }) => !recorded.has(party));
}

/** States only: an organisation's name also stands for its papers and offices. */
function reportedIn(text: CheckedText, register: Register): readonly Unlisted[] {
  return statementsIn(register, text.own)
    .filter((statement) => isReported(statement, text.own))
    .flatMap(({ subjects }) => subjects)
    .filter(({ party }) => findParty(register, party)?.kind === "state")
    .map(({ party, start, end }) => ({
      party,
      interventions: [],
      where: { paragraph: text.paragraph, span: { start, end }, session: text.session },
    }));
}

function placeOf(
  party: PartyId,
  interventions: readonly string[],
  report: Report,
  register: Register,
): Finding["where"] {
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
  if (!paragraph) return {};
  const named = namesIn(register, paragraph.text).find((name) => name.party === party);
  const span: Span | undefined = named && { start: named.start, end: named.end };
  return { paragraph: paragraph.number, span, session: paragraph.session };
}
