import type { IsoDate } from "#domain/text/dates.ts";
import { styleSheet } from "#exports/style-sheet.ts";
import { withWritten } from "#exports/written-paragraph.ts";
import type { NumIdOf, WrittenNote, WrittenParagraph } from "#exports/written-paragraph.ts";

/** The XML of a part as npm docx 9.15.2 writes it: one line, no spaces between elements. */
type PartXml = string;

type Paper = {
  readonly documentXml: PartXml;
  readonly issuedOn: IsoDate;
  readonly language: string;
  readonly writtenParagraphs: readonly WrittenParagraph[];
  readonly writtenNotes: readonly WrittenNote[];
  readonly numIdOf: NumIdOf;
};

/**
 * What npm docx writes otherwise than a ministry should receive it, part by part. Each step knows one exact shape of
 * the library's output; tests/exports fails if a new version of it writes another.
 */
export function finished(path: string, xml: PartXml, paper: Paper): PartXml {
  switch (path) {
    case "word/document.xml":
      return withWritten(xml, paper.writtenParagraphs, paper.numIdOf);
    case "docProps/core.xml":
      return datedOn(xml, paper.issuedOn);
    case "word/styles.xml":
      return styleSheet(paper.language);
    case "word/numbering.xml":
      return withRealLevels(xml);
    case "word/footnotes.xml":
      return withWritten(
        withoutNumbers(xml, [...separators, ...designationNotesIn(paper.documentXml)]),
        paper.writtenNotes,
        paper.numIdOf,
      );
    case "word/endnotes.xml":
      return withoutNumbers(xml, separators);
    default:
      return xml;
  }
}

/** The library takes the time of the clock. */
function datedOn(xml: PartXml, day: IsoDate): PartXml {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`);
}

/** One list of three levels that are in use, where the library says nine loose ones that may be. */
function withRealLevels(xml: PartXml): PartXml {
  return xml.replaceAll(` w:tentative="1"`, "").replaceAll(`w:val="hybridMultilevel"`, `w:val="multilevel"`);
}

const separators = ["-1", "0"];

/** Designations bring their own mark. */
function designationNotesIn(documentXml: PartXml): string[] {
  const reference = /<w:footnoteReference w:customMarkFollows="1" w:id="(\d+)"\/>/gu;
  return [...documentXml.matchAll(reference)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}

/** The library puts a footnote's number into every note, also into the lines that separate notes from text. */
function withoutNumbers(xml: PartXml, ids: readonly string[]): PartXml {
  const note = /<w:(?:foot|end)note [^>]*?w:id="(-?\d+)"[^>]*>.*?<\/w:(?:foot|end)note>/gsu;
  return xml.replace(note, (found, id: string) => (ids.includes(id) ? found.replace(numberRun, "") : found));
}

const numberRun =
  /<w:r><w:rPr><w:rStyle w:val="(?:Foot|End)noteReference"\/><\/w:rPr><w:(?:foot|end)noteRef\/><\/w:r>/u;
