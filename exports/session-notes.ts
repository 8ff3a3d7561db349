import { createHash } from "node:crypto";
import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { dateText } from "#domain/text/dates.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { canonical, forPaper } from "#domain/text/typography.ts";
import { HouseDocument } from "#exports/house-document.ts";
import { documentSymbol, type CharacterStyle, type ParagraphStyle } from "#exports/house-style.ts";
import { paperWords } from "#exports/paper-words.ts";
import { tabRun, textRuns } from "#exports/text-runs.ts";

/** What one note-taker has of a turn. What was said off the record is no part of it. */
export type TurnRecord = { readonly note: string; readonly line: string };

export type NotedTurn = {
  /** "14:47", by the clocks of the meeting's city; absent where nobody knows. */
  readonly time?: string;
  readonly speaker: string;
  /** "presentation", and in which capacity. */
  readonly kind: string;
  /** The one that leads first; a sibling that nobody has settled yet stands beside it. */
  readonly records: readonly TurnRecord[];
};

export type SessionNotes = {
  readonly id: string;
  readonly dialogue: string;
  readonly symbol?: string;
  readonly meeting: string;
  readonly session: string;
  readonly placeAndDate: string;
  readonly language: Spelling;
  readonly issuedOn: IsoDate;
  readonly turns: readonly NotedTurn[];
};

/** A session's notes and lines for the archive: private on each page, because notes are nobody's words but their takers'. */
export function sessionNotes(notes: SessionNotes): HouseDocument {
  const { id, dialogue, symbol, meeting, session, placeAndDate, language, issuedOn } = notes;
  const words = paperWords[language];
  const paper = (text: string) => forPaper(clean(text), language);
  const line = (style: ParagraphStyle, children: readonly ParagraphChild[]) => new Paragraph({ style, children });
  return new HouseDocument({
    title: clean(`${meeting}: ${session}`),
    subject: words.privateNotes,
    author: clean(words.secretariatOf(dialogue)),
    language,
    issuedOn,
    properties: { DocumentId: clean(id), Version: "notes", TextHash: hashOf(notes) },
    lists: [],
    footnotes: {},
    runningLines: runningLines(notes),
    body: [
      line("Masthead", [
        ...textRuns(paper(dialogue)),
        ...(symbol ? [tabRun(), ...textRuns(clean(symbol), documentSymbol)] : []),
      ]),
      line("Title", textRuns(paper(session))),
      line("Subtitle", textRuns(paper(meeting))),
      line("PlaceDate", textRuns(paper(placeAndDate))),
      ...(notes.turns.length === 0 ? [line("Note", textRuns(words.nothingNoted))] : []),
      ...notes.turns.flatMap((turn) => turnParagraphs(turn, language)),
      line("EndRule", []),
    ],
  });
}

function turnParagraphs({ time, speaker, kind, records }: NotedTurn, language: Spelling): Paragraph[] {
  const words = paperWords[language];
  const label: CharacterStyle = "FactLabel";
  const paper = (text: string) => forPaper(clean(text), language);
  const children = [
    ...textRuns(paper(speaker)),
    ...textRuns(paper(`  ${kind}`), { style: label, bold: false }),
    ...(time === undefined ? [] : [tabRun(), ...textRuns(time)]),
  ];
  return [
    new Paragraph({ style: "Delegation", children }),
    ...records.flatMap(({ note, line }, index) => [
      ...(index === 0
        ? []
        : [new Paragraph({ style: "TableHead", children: textRuns(words.secondRecord(index + 1)) })]),
      ...paragraphsOf(note).map((text) => written("PrivateNote", paper(text))),
      ...(paragraphsOf(line).length === 0
        ? [new Paragraph({ style: "Note", children: textRuns(words.noLine) })]
        : paragraphsOf(line).map((text) => written("ReportLine", paper(text)))),
    ]),
  ];
}

/** A paragraph that begins in Hebrew or Arabic letters runs from right to left. */
const written = (style: ParagraphStyle, text: string) =>
  new Paragraph({ style, bidirectional: /^\P{L}*[\u0590-\u08FF]/u.test(text), children: textRuns(text) });

const paragraphsOf = (text: string) => text.split(/\r\n?|\n/u).filter((paragraph) => paragraph.trim() !== "");

function runningLines({ language, symbol, session, issuedOn }: SessionNotes) {
  const words = paperWords[language];
  const head = () =>
    new Header({ children: [new Paragraph({ style: "Restriction", children: textRuns(words.privateNotes) })] });
  const foot = () => {
    const start = [symbol, session, dateText(issuedOn, language)].filter(Boolean).join(" · ");
    const page = new TextRun({ children: [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES] });
    const children = [...textRuns(forPaper(clean(start), language)), tabRun(), page];
    return new Footer({ children: [new Paragraph({ style: "FooterLine", children })] });
  };
  return { headers: { default: head(), first: head() }, footers: { default: foot(), first: foot() } };
}

const clean = (text: string) => withoutIllegalCharacters(text).text;

function hashOf({ turns }: SessionNotes): string {
  const text = turns.flatMap(({ speaker, records }) => [speaker, ...records.flatMap(({ note, line }) => [note, line])]);
  return createHash("sha256")
    .update(canonical(clean(text.join("\n"))), "utf8")
    .digest("hex");
}
