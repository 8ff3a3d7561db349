import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { RemovedCharacter } from "#domain/text/characters.ts";
import type { Footnote, Paragraph, Report, ReportState } from "#domain/report/report.ts";

/** A character that cannot stand in a Word file, and the text of the report in which it stood. */
type IllegalCharacter = RemovedCharacter & {
  /** "title", "paragraph 12", "12 (k)", "footnote to paragraph 3" … */
  readonly where: string;
};

/** What `meetingReport` will leave out of the file, in the order of the report; empty for nearly every report. */
export function illegalCharactersIn(report: Report): IllegalCharacter[] {
  return clean(report).removed;
}

/** The report without characters that no Word file can hold; footnotes keep their place. */
export function cleanReport(report: Report): Report {
  return clean(report).report;
}

function clean(report: Report): { report: Report; removed: IllegalCharacter[] } {
  const removed: IllegalCharacter[] = [];
  const cleaned = (text: string, where: string) => {
    const result = withoutIllegalCharacters(text);
    removed.push(...result.removed.map((character) => ({ ...character, where })));
    return result.text;
  };

  const cleanFootnote = (text: string, { at, text: note }: Footnote, where: string): Footnote => ({
    // A place inside a character of two halves, or outside the text, comes out as a place between characters.
    at: withoutIllegalCharacters(text.slice(0, Math.max(at, 0))).text.length,
    text: cleaned(note, `footnote to ${where}`),
  });
  const cleanParagraph = (paragraph: Paragraph): Paragraph => {
    const { number, text, heading } = paragraph;
    const where = `paragraph ${number}`;
    return {
      ...paragraph,
      ...(heading === undefined ? {} : { heading: cleaned(heading, `heading above ${where}`) }),
      text: cleaned(text, where),
      points: paragraph.points.map((point) => ({ ...point, text: cleaned(point.text, `${number} (${point.letter})`) })),
      footnotes: paragraph.footnotes.map((footnote) => cleanFootnote(text, footnote, where)),
    };
  };

  const cleanState = (state: ReportState): ReportState =>
    state.kind === "final" || state.replyBy === undefined
      ? state
      : { ...state, replyBy: cleaned(state.replyBy, "deadline") };
  return {
    report: {
      ...report,
      id: cleaned(report.id, "id"),
      dialogue: cleaned(report.dialogue, "dialogue"),
      ...(report.symbol === undefined ? {} : { symbol: cleaned(report.symbol, "symbol") }),
      title: cleaned(report.title, "title"),
      paper: cleaned(report.paper, "kind of paper"),
      placeAndDates: cleaned(report.placeAndDates, "place and dates"),
      facts: report.facts.map(({ label, value }) => ({
        label: cleaned(label, "label"),
        value: cleaned(value, `fact ‘${label}’`),
      })),
      state: cleanState(report.state),
      meetingKind: cleaned(report.meetingKind, "kind of meeting"),
      paragraphs: report.paragraphs.map(cleanParagraph),
      designations: report.designations.map(({ name, note }) => ({
        name: cleaned(name, "designation"),
        note: cleaned(note, `note on ${name}`),
      })),
      ...(report.disclaimer === undefined ? {} : { disclaimer: cleaned(report.disclaimer, "disclaimer") }),
    },
    removed,
  };
}
