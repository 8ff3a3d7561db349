import { Paragraph } from "docx";
import type { FileChild, ParagraphChild } from "docx";
import type { Report, Paragraph as ReportParagraph } from "#domain/report/report.ts";
import { bookmarkNames, NumberedBookmark } from "#exports/bookmarks.ts";
import type { ParagraphBookmarks } from "#exports/bookmarks.ts";
import { cleanReport } from "#exports/clean-report.ts";
import { runningLines } from "#exports/header-footer.ts";
import { HouseDocument } from "#exports/house-document.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import { Notes } from "#exports/notes.ts";
import { inList, reportNumbering } from "#exports/numbering.ts";
import { PlainParagraph } from "#exports/plain-paragraph.ts";
import type { PlainParagraphContent } from "#exports/plain-paragraph.ts";
import { paperWords } from "#exports/paper-words.ts";
import { textHash } from "#exports/text-hash.ts";
import { titleBlock } from "#exports/title-block.ts";

/**
 * The report of a meeting, or a Chair's summary, as it goes to every capital. What no Word file can hold is left out
 * (`illegalCharactersIn` names it); any other text is printed as it is.
 */
export function meetingReport(source: Report): HouseDocument {
  const report = cleanReport(source);
  const words = paperWords[report.language];
  const notes = new Notes(report);
  const { lists, references } = reportNumbering(report.paragraphs.map(({ number }) => number));
  const names = bookmarkNames(report);
  const body = [
    ...titleBlock(report, notes),
    ...paragraphs(report, notes, references, names),
    ...ending(report, notes),
  ];

  return new HouseDocument({
    title: `${report.title}, ${report.placeAndDates}: ${report.paper}, ${words.version(report.state)}`,
    subject: words.meetingReport,
    author: words.secretariatOf(report.dialogue),
    language: report.language,
    issuedOn: report.issuedOn,
    properties: {
      DocumentId: report.id,
      ...(report.versionId !== undefined && { VersionId: report.versionId }),
      ...{ Version: versionTag(report), TextHash: textHash(report) },
    },
    lists,
    footnotes: notes.footnotes,
    runningLines: runningLines(report),
    body,
  });
}

/** A rule shows that nothing is missing after it; what is printed under it goes with it. */
function ending({ disclaimer }: Report, notes: Notes): Paragraph[] {
  const style: ParagraphStyle = "EndRule";
  if (disclaimer === undefined) return [new Paragraph({ style })];
  return [new Paragraph({ style, keepNext: true }), styled("Note", notes.runs(disclaimer))];
}

const versionTag = ({ state }: Report) => (state.kind === "final" ? "final" : `draft-${state.number}`);

function paragraphs(
  report: Report,
  notes: Notes,
  references: readonly string[],
  names: readonly ParagraphBookmarks[],
): FileChild[] {
  let bookmarkNumber = 0;
  const numbered = (
    text: string,
    bookmark: string | undefined,
    {
      footnotes = [],
      ...options
    }: Omit<PlainParagraphContent, "text" | "bookmark"> & Pick<Partial<ReportParagraph>, "footnotes">,
  ): FileChild => {
    const name = { name: bookmark ?? "", number: ++bookmarkNumber };
    const plain = notes.plainText(text, footnotes);
    if (plain !== undefined) return new PlainParagraph({ ...options, text: plain, bookmark: name });
    const children = [new NumberedBookmark(name.name, name.number, notes.runs(text, footnotes))];
    return new Paragraph({ ...options, children });
  };

  return report.paragraphs.flatMap((paragraph, index) => {
    const { heading, text, footnotes, points } = paragraph;
    const reference = references[index] ?? "";
    const bookmarks = names[index];
    const ends = keptAtEnd(index, report.paragraphs);
    return [
      ...(heading === undefined ? [] : [styled("Heading1", notes.runs(heading))]),
      numbered(text, bookmarks?.paragraph, {
        style: styleOf(paragraph),
        numbering: inList(reference, "paragraph"),
        footnotes,
        ...(points.length === 0 ? ends : {}),
      }),
      ...points.map((point, at) =>
        numbered(point.text, bookmarks?.points[at], {
          style: "Point",
          numbering: inList(reference, "point"),
          ...(at === points.length - 1 ? ends : {}),
          ...(leavesOneAlone(at, points.length) ? { keepNext: true } : {}),
        }),
      ),
    ];
  });
}

/**
 * The end rule never stands alone on a page: the last paragraph goes with it, whole. If that is a line or two, the one
 * before goes along, so that the last page does not begin and end with it.
 */
function keptAtEnd(index: number, paragraphs: readonly ReportParagraph[]) {
  const [last] = paragraphs.slice(-1);
  if (index === paragraphs.length - 1) return { keepNext: true, keepLines: true };
  const isShort = last !== undefined && last.points.length === 0 && last.text.length < aLineOrTwo;
  return index === paragraphs.length - 2 && isShort ? { keepNext: true } : {};
}

/** In characters. */
const aLineOrTwo = 180;

/** (a) is not left behind with its lead-in, nor the last point sent alone to the next page. */
const leavesOneAlone = (at: number, count: number) => (at === 0 ? count > 1 : at === count - 2);

const styleOf = ({ points }: ReportParagraph): ParagraphStyle => (points.length > 0 ? "LeadIn" : "NumberedParagraph");

const styled = (style: ParagraphStyle, children: ParagraphChild[]) => new Paragraph({ style, children });
