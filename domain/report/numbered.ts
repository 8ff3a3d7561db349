import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { CompileContext, DraftParagraph } from "#domain/report/draft-paragraph.ts";
import { partHeading } from "#domain/report/headings.ts";
import { pointLetter } from "#domain/report/numbering.ts";
import { namesInText } from "#domain/report/names-in-text.ts";
import type { Paragraph } from "#domain/report/report.ts";
import { unlistedSpeakers } from "#domain/report/unlisted-speakers.ts";
import { listed } from "#domain/text/lists.ts";
import { asSentence } from "#domain/text/sentences.ts";

/** One series of numbers through the report; then what depends on them: headings once, footnotes that cite. */
export function numbered(
  drafts: readonly DraftParagraph[],
  record: MeetingRecord,
  register: Register,
  context: CompileContext,
): readonly Paragraph[] {
  const lastPart = drafts.find(({ kind }) => kind === "follow-up" || kind === "thanks");
  return drafts.map(({ counted, ...draft }, index) => {
    const text = draft.sentences.map((sentence) => sentence.text).join(" ");
    const note = counted === undefined ? undefined : unlistedNote(drafts, record, register, context);
    return {
      ...draft,
      number: index + 1,
      heading: draft.id === lastPart?.id ? partHeading(draft.kind, record) : draft.heading,
      text,
      points: (draft.points ?? []).map((point, place) => ({ ...point, letter: pointLetter(place) })),
      footnotes:
        note === undefined || counted === undefined ? [] : [{ at: text.indexOf(counted) + counted.length, text: note }],
      sources: draft.sentences.flatMap(({ sources }) => sources),
    };
  });
}

/** The question that the list of participants leaves open, put where the reader meets the number. */
function unlistedNote(
  drafts: readonly DraftParagraph[],
  record: MeetingRecord,
  register: Register,
  { spelling }: CompileContext,
): string | undefined {
  const names = namesInText(register, record.meeting.startsOn);
  const speakers = unlistedSpeakers(record).flatMap(({ party, interventions }) => {
    const places = drafts.flatMap(({ sentences }, index) =>
      sentences.some(({ sources }) => sources.some((source) => interventions.includes(source))) ? [index + 1] : [],
    );
    const [first] = places;
    return first === undefined ? [] : [{ name: names.of(party), places }];
  });
  const [only] = speakers;
  if (only === undefined) return undefined;

  const text =
    speakers.length === 1
      ? `${only.name} took the floor (${citing(only.places)}) and is not on the list of participants`
      : `${listed(
          speakers.map(({ name, places }) => `${name} (${citing(places)})`),
          spelling,
        )} took the floor and are not on the list of participants`;
  return `As registered. ${asSentence(text)}`;
}

function citing(numbers: readonly number[]): string {
  return `paragraph${numbers.length > 1 ? "s" : ""} ${listed(numbers.map(String), "en-GB")}`;
}
