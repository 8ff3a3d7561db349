import { NoBreakHyphen, Tab, TextRun } from "docx";
import type { IRunOptions } from "docx";
import { noBreakHyphen } from "#domain/text/typography.ts";

export type RunFormat = Omit<IRunOptions, "text" | "children" | "break">;

/**
 * Text as Word holds it: tabs, line breaks and non-breaking hyphens are elements of their own. The words go in as `text`,
 * never as `children`, where npm docx would take the word CURRENT for the number of the page.
 */
export function textRuns(text: string, format: RunFormat = {}): TextRun[] {
  const pieces = text.split(/(\t|\r\n?|\n|\u2011)/u).filter((piece) => piece !== "");
  return pieces.map((piece) => {
    if (piece === "\t") return tabRun(format);
    if (piece === noBreakHyphen) return new TextRun({ ...format, children: [new NoBreakHyphen()] });
    if (/^[\r\n]/u.test(piece)) return new TextRun({ ...format, break: 1 });
    return new TextRun({ ...format, text: piece });
  });
}

/** To the next tab stop of the paragraph's style. */
export function tabRun(format: RunFormat = {}): TextRun {
  return new TextRun({ ...format, children: [new Tab()] });
}
