import { createHash } from "node:crypto";
import { Footer, Header, LevelFormat, PageNumber, Paragraph, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import type { PaperState } from "#domain/points/closing-paper.ts";
import { listMarker, withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { ClockTime } from "#domain/text/clock-time.ts";
import { dayOf } from "#domain/text/clock-time.ts";
import { dateText } from "#domain/text/dates.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { canonical, forPaper } from "#domain/text/typography.ts";
import { HouseDocument } from "#exports/house-document.ts";
import { closingEndTab, closingList, closingMeasures, closingPage, type ParagraphStyle } from "#exports/house-style.ts";
import { paperWords } from "#exports/paper-words.ts";
import { tabRun, textRuns } from "#exports/text-runs.ts";

export type PrintedPoint = { readonly said: string; readonly isStruck: boolean };
export type PrintedGroup = { readonly heading: string | null; readonly points: readonly PrintedPoint[] };

export type ClosingPaper = {
  readonly id: string;
  readonly dialogue: string;
  readonly symbol?: string;
  /** "joint working group meeting". */
  readonly meetingKind: string;
  readonly place: string;
  readonly language: Spelling;
  readonly state: PaperState;
  /** Since when the points stand so, by the clocks of the meeting's city. */
  readonly at: ClockTime;
  readonly version: number;
  readonly groups: readonly PrintedGroup[];
};

const letters = `closing${listMarker}`;
const letterLevel = {
  ...{ level: 0, start: 1, format: LevelFormat.LOWER_LETTER, text: "(%1)" },
  style: { paragraph: { indent: closingList.indent }, run: closingList.letter },
} as const;

/** The Chair's points in large type, to be read standing: one page where they fit one, lettered by Word. */
export function closingPaper(paper: ClosingPaper): HouseDocument {
  const { id, dialogue, language, meetingKind, place, state, version, groups } = paper;
  const words = paperWords[language];
  const written = (text: string) => forPaper(clean(text), language);
  const line = (style: ParagraphStyle, children: readonly ParagraphChild[]) => new Paragraph({ style, children });
  const style = closingStyleFor(groups);
  const point = ({ said, isStruck }: PrintedPoint) =>
    new Paragraph({
      style,
      numbering: { reference: letters, level: 0, custom: true },
      children: textRuns(written(said), isStruck ? { style: "DeletedText" } : {}),
    });
  return new HouseDocument({
    title: words.closing.title,
    subject: words.closing.paper,
    author: clean(words.secretariatOf(dialogue)),
    language,
    issuedOn: dayOf(paper.at),
    properties: { DocumentId: clean(id), Version: `v${version}`, TextHash: hashOf(groups) },
    lists: [{ reference: letters, levels: [letterLevel] }],
    footnotes: {},
    runningLines: runningLines(paper),
    page: closingPage,
    body: [
      line("Subtitle", textRuns(words.closing.title, { bold: true })),
      line("Note", textRuns(written(`${capitalFirst(meetingKind)}, ${place}. ${words.closing.note[state]}`))),
      ...(groups.length === 0 ? [line("Note", textRuns(words.closing.noPoints))] : []),
      ...groups.flatMap(({ heading, points }) => [
        ...(heading === null ? [] : [line("ClosingGroup", textRuns(written(heading)))]),
        ...points.map(point),
      ]),
    ],
  });
}

/** The largest type of those in which the points take the fewest pages. */
export function closingStyleFor(groups: readonly PrintedGroup[]): ParagraphStyle {
  const sizes = closingMeasures.types.map((type) => ({ style: type.style, pages: pagesOf(groups, type) }));
  const fewest = Math.min(...sizes.map(({ pages }) => pages));
  return sizes.find(({ pages }) => pages === fewest)?.style ?? "ClosingPoint";
}

type ClosingType = (typeof closingMeasures.types)[number];

/** As near as one gets without Word. */
function pagesOf(groups: readonly PrintedGroup[], { em, after, line }: ClosingType): number {
  const lettersInLine = Math.floor(closingMeasures.line / (em * closingMeasures.letter));
  const height = groups.reduce((sum, { heading, points }) => {
    const lines = points.reduce((count, { said }) => count + linesOf(said, lettersInLine), 0);
    return sum + (heading === null ? 0 : closingMeasures.group) + lines * line + points.length * after;
  }, closingMeasures.head);
  return Math.ceil(height / closingMeasures.page);
}

function linesOf(text: string, longest: number): number {
  let lines = 1;
  let length = 0;
  for (const word of text.split(/\s+/u)) {
    if (length > 0 && length + 1 + word.length > longest) {
      lines++;
      length = 0;
    }
    length += (length > 0 ? 1 : 0) + word.length;
  }
  return lines;
}

function runningLines({ language, state, at, symbol, version }: ClosingPaper) {
  const words = paperWords[language];
  const when = `${words.closing.state[state]}, ${dateText(dayOf(at), language)}, ${at.slice(11, 16)}`;
  const running = (style: ParagraphStyle, start: string, end: ParagraphChild[]) => {
    const children = [...textRuns(forPaper(clean(start), language)), tabRun(), ...end];
    return [new Paragraph({ style, tabStops: closingEndTab, children })];
  };
  const head = () =>
    new Header({
      children: running("RunningHead", words.closing.forTheChair, textRuns(forPaper(when, language))),
    });
  const foot = () => {
    const start = [symbol, words.closing.paper, `v${version}`].filter(Boolean).join(" · ");
    const page = new TextRun({ children: [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES] });
    return new Footer({ children: running("FooterLine", start, [page]) });
  };
  return { headers: { default: head(), first: head() }, footers: { default: foot(), first: foot() } };
}

const clean = (text: string) => withoutIllegalCharacters(text).text;

function hashOf(groups: readonly PrintedGroup[]): string {
  const text = groups.flatMap(({ heading, points }) => [heading ?? "", ...points.map(({ said }) => said)]).join("\n");
  return createHash("sha256")
    .update(canonical(clean(text)), "utf8")
    .digest("hex");
}
