import { Paragraph } from "docx";
import type { ParagraphChild } from "docx";
import type { Report } from "#domain/report/report.ts";
import { forPaper } from "#domain/text/typography.ts";
import { documentSymbol } from "#exports/house-style.ts";
import type { CharacterStyle, ParagraphStyle } from "#exports/house-style.ts";
import type { Notes } from "#exports/notes.ts";
import { tabRun, textRuns } from "#exports/text-runs.ts";

/** Masthead, title, kind of paper, place and dates, and the facts as label and value, each on its own line. */
export function titleBlock(report: Report, notes: Notes): Paragraph[] {
  const { dialogue, symbol, title, paper, placeAndDates, facts } = report;
  return [
    styled("Masthead", [...notes.runs(dialogue), ...(symbol ? [tabRun(), ...textRuns(symbol, documentSymbol)] : [])]),
    styled("Title", notes.runs(title)),
    styled("Subtitle", notes.runs(paper)),
    styled("PlaceDate", notes.runs(placeAndDates)),
    ...facts.map(({ label, value }, index) => {
      const style = index === facts.length - 1 ? "TitleFactLast" : "TitleFact";
      const labelStyle: CharacterStyle = "FactLabel";
      const labelRuns = textRuns(forPaper(label, report.language), { style: labelStyle });
      return styled(style, [...labelRuns, tabRun(), ...notes.runs(value)]);
    }),
  ];
}

const styled = (style: ParagraphStyle, children: ParagraphChild[]) => new Paragraph({ style, children });
