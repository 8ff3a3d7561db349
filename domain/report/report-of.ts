import type { Draft } from "#domain/draft/draft.ts";
import { paragraphsOf } from "#domain/draft/paragraphs.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { designationOf } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Register } from "#domain/register/register.ts";
import { compilationOf, givenParagraphs } from "#domain/report/compilation-of.ts";
import { compileReport, contextOf } from "#domain/report/compile-report.ts";
import { dialogueName, mandateInShort, placeOf } from "#domain/report/facts.ts";
import type { Paragraph, Report, ReportState } from "#domain/report/report.ts";
import type { SpeakerContext } from "#domain/report/speaker-phrase.ts";
import { officesOf } from "#domain/report/speaker-phrase.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { dateRangeText, dateText } from "#domain/text/dates.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import { spellingOf } from "#domain/text/spelling.ts";

/**
 * The report of a meeting as it will print: what was written where a draft is begun, with what follows the record by
 * itself; else the paragraphs that the record gives, else the compiled ones; with the head of the paper. `issuedOn` is
 * printed unless the record says when it was issued.
 */
export function reportOf(record: MeetingRecord, register: Register, issuedOn: IsoDate, draft?: Draft): Report {
  const { meeting } = record;
  const spelling = spellingOf(meeting.language);
  const paragraphs = draft
    ? paragraphsOf(draft, compilationOf(record, register), record, register)
    : compiledParagraphs(record, register);
  const issued = record.report?.issuedOn ?? issuedOn;
  return {
    id: `${meeting.id}-report`,
    dialogue: dialogueName(record, register),
    symbol: meeting.symbol,
    title: meeting.title,
    paper: record.report?.shape === "points-only" ? "Chair’s summary" : "Report",
    placeAndDates: `${placeOf(record, register)}, ${dateRangeText(meeting.startsOn, meeting.endsOn, spelling)}`,
    facts: titleFacts(record, register, issued),
    state: stateOf(record),
    issuedOn: issued,
    meetingKind: meeting.kind,
    language: spelling,
    paragraphs,
    designations: designationsIn(paragraphs, record, register),
  };
}

function compiledParagraphs(record: MeetingRecord, register: Register): readonly Paragraph[] {
  const given = record.report?.paragraphs;
  return given ? givenParagraphs(record, given) : compileReport(record, register).paragraphs;
}

/** "Draft 2" or "Final". */
export function stateInWords(state: ReportState): string {
  return state.kind === "final" ? "Final" : `Draft ${state.number}`;
}

function stateOf({ report }: MeetingRecord): ReportState {
  return report?.status === "final" ? { kind: "final" } : { kind: "draft", number: report?.draft ?? 1 };
}

function titleFacts(record: MeetingRecord, register: Register, issuedOn: IsoDate): Report["facts"] {
  const { meeting } = record;
  const context = contextOf(record, register);
  const mandate = mandateInShort(record, register, context.spelling);
  const chairs = chairsInWords(record, context);
  return [
    { label: "Status", value: stateInWords(stateOf(record)) },
    { label: "Issued", value: dateText(issuedOn, context.spelling) },
    ...(meeting.host === undefined ? [] : [{ label: "Host", value: capitalFirst(context.names.of(meeting.host)) }]),
    ...(chairs.length === 0 ? [] : [{ label: chairs.length > 1 ? "Chairs" : "Chair", value: chairs.join("; ") }]),
    ...(mandate === undefined ? [] : [{ label: "Mandate", value: mandate }]),
  ];
}

function chairsInWords({ meeting }: MeetingRecord, context: SpeakerContext): readonly string[] {
  const chairs = meeting.chairs ?? [];
  const firstOfEach = chairs.filter(
    (chair, index) =>
      chairs.findIndex(({ party, written }) => (party ?? written) === (chair.party ?? chair.written)) === index,
  );
  return firstOfEach.map((chair) => `${capitalFirst(context.names.of(chair))}, ${officesOf(chair, context)}`);
}

function designationsIn(paragraphs: readonly Paragraph[], { meeting }: MeetingRecord, register: Register) {
  const text = paragraphs
    .flatMap((paragraph) => [paragraph.text, ...paragraph.points.map((point) => point.text)])
    .join("\n");
  return register.parties.flatMap((party) => {
    const designation = designationOf(register, party);
    const name = nameOn(party, meeting.startsOn, "short");
    return designation !== undefined && text.includes(name) ? [{ name, note: designation.note.en }] : [];
  });
}
