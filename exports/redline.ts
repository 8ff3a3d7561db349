import { Paragraph } from "docx";
import { redlineBetween } from "#domain/redline/redline-between.ts";
import type { RedlineEntry, RedlineLine } from "#domain/redline/redline.ts";
import type { Report } from "#domain/report/report.ts";
import { forPaper } from "#domain/text/typography.ts";
import { bookmarkNames } from "#exports/bookmarks.ts";
import { cleanReport } from "#exports/clean-report.ts";
import { redlineRunningLines } from "#exports/header-footer.ts";
import { HouseDocument } from "#exports/house-document.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import { Notes } from "#exports/notes.ts";
import { inList, reportNumbering } from "#exports/numbering.ts";
import { paperWords } from "#exports/paper-words.ts";
import { printedLines } from "#exports/redline-lines.ts";
import { RedlineNotes } from "#exports/redline-notes.ts";
import { Revisions } from "#exports/revisions.ts";
import { textHash } from "#exports/text-hash.ts";
import { titleBlock } from "#exports/title-block.ts";
import { TrackedParagraph } from "#exports/tracked-paragraph.ts";

/** A version of a report, and how it is called: "Draft 3", "the working text". */
export type NamedReport = { readonly report: Report; readonly name: string };
export type RedlineOf = { readonly from: NamedReport; readonly to: NamedReport };

/** The new report with every change since the old one as a tracked change: all accepted it is the one, all rejected the other. */
export function meetingRedline({ from, to }: RedlineOf): HouseDocument {
  const [old, report] = [cleanReport(from.report), cleanReport(to.report)];
  const words = paperWords[report.language];
  const title = words.redline.title(report.paper, from.name, to.name);
  const revisions = new Revisions(words.redline.author(from.name, to.name), report.issuedOn);
  const notes = new RedlineNotes(report, revisions);
  // A report that lost all its paragraphs still needs a list for those of the old one.
  const numbers = [report, old].map(({ paragraphs }) => paragraphs.map(({ number }) => number));
  const { lists, references } = reportNumbering(numbers.find(({ length }) => length > 0) ?? []);
  const entries = redlineBetween(old, report);
  const head = {
    ...report,
    ...{ title, paper: report.title, designations: [] },
    facts: [{ label: words.redline.howToRead, value: words.redline.explained(from.name, to.name) }],
  };
  const body = [
    ...titleBlock(head, new Notes(head)),
    ...trackedParagraphs(entries, report, { old, revisions, notes, references }),
    // Words and not a rule: LibreOffice leaves a last line that goes behind if an empty paragraph follows it.
    new Paragraph({ style: note, text: words.redline.end }),
  ];

  return new HouseDocument({
    title: `${report.title}, ${report.placeAndDates}: ${title}`,
    subject: words.meetingReport,
    author: words.secretariatOf(report.dialogue),
    language: report.language,
    issuedOn: report.issuedOn,
    properties: { DocumentId: report.id, Version: `${to.name} against ${from.name}`, TextHash: textHash(report) },
    lists,
    footnotes: notes.footnotes,
    runningLines: redlineRunningLines(report, from.name, to.name),
    body,
  });
}

const note: ParagraphStyle = "Note";

type Setting = {
  readonly old: Report;
  readonly revisions: Revisions;
  readonly notes: RedlineNotes;
  /** The list of each paragraph of the new report. */
  readonly references: readonly string[];
};

function trackedParagraphs(entries: readonly RedlineEntry[], report: Report, setting: Setting): TrackedParagraph[] {
  const { revisions, notes, references } = setting;
  const bookmarks = bookmarksOf(report);
  const leadIns = { old: leadInsOf(setting.old), now: leadInsOf(report) };
  const lists = new Map(report.paragraphs.map(({ number }, index) => [String(number), references[index] ?? ""]));
  const wholeLines = new Set(
    entries.flatMap(({ kind, old: [gone], now: [come] }) => {
      const line = kind === "deleted" ? gone : kind === "inserted" ? come : undefined;
      return line ? [forPaper(line.text, report.language)] : [];
    }),
  );
  let list = references[0] ?? "";
  let count = 0;
  return entries.flatMap(({ kind, old, now, pieces, move }) => {
    revisions.nextLine();
    return printedLines({ kind, old, now, pieces }, report.language).map((printed) => {
      const { line } = printed;
      const isNow = now.includes(line);
      if (isNow && line.kind === "paragraph") list = lists.get(line.where) ?? list;
      const name = isNow ? bookmarks.get(line.id) : undefined;
      return new TrackedParagraph({
        ...{ printed, change: kind, revisions, notes, wholeLines },
        style: leadIns[isNow ? "now" : "old"].has(line.id) ? "LeadIn" : styles[line.kind],
        ...(line.kind === "heading" ? {} : { numbering: inList(list, line.kind) }),
        ...(name === undefined ? {} : { bookmark: { name, number: ++count } }),
        ...(move === undefined ? {} : { move }),
      });
    });
  });
}

const leadInsOf = ({ paragraphs }: Report) =>
  new Set(paragraphs.flatMap(({ id, points }) => (points.length > 0 ? [id] : [])));

/** By the ids of the redline's lines, which say of a point whose it is. */
function bookmarksOf(report: Report): ReadonlyMap<string, string> {
  const names = bookmarkNames(report);
  return new Map(
    report.paragraphs.flatMap(({ id, points }, index) => [
      [id, names[index]?.paragraph ?? ""] as const,
      ...points.map((point, at) => [`${id}.${point.id}`, names[index]?.points[at] ?? ""] as const),
    ]),
  );
}

const styles = { heading: "Heading1", paragraph: "NumberedParagraph", point: "Point" } as const satisfies Record<
  RedlineLine["kind"],
  ParagraphStyle
>;
