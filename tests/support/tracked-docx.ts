import { linesOf } from "#domain/redline/lines.ts";
import { pointLetter } from "#domain/report/numbering.ts";
import type { Report } from "#domain/report/report.ts";
import { canonical } from "#domain/text/typography.ts";
import { partOf } from "#tests/support/docx-reader.ts";
import { all, first, valueOf } from "#tests/support/docx-xml.ts";
import type { Element } from "#tests/support/docx-xml.ts";

export type Outcome = "accepted" | "rejected";

/** The lines of a report as they are read on paper: "12. In closing …", "(k) A solid …", footnotes in brackets. */
export function paperLines(report: Report): string[] {
  return linesOf(report).map(({ label, text, footnotes }) => {
    const words = footnotes.reduceRight(
      (line, { at, text: note }) => `${line.slice(0, at)}[${note}]${line.slice(at)}`,
      text,
    );
    return canonical(label === "" ? words : `${label} ${words}`);
  });
}

/**
 * The lines that a Word file with tracked changes comes to, between its title block and its end rule. A paragraph whose
 * mark goes is joined with the next, as Word does it; labels are counted anew.
 */
export function readTracked(bytes: Uint8Array, outcome: Outcome): string[] {
  const goes = outcome === "accepted" ? ["w:del", "w:moveFrom"] : ["w:ins", "w:moveTo"];
  const notes = all(partOf(bytes, "word/footnotes.xml"), "w:footnote");
  const textIn = (element: Element): string =>
    element.children
      .map((child) => {
        if (typeof child === "string" || goes.includes(child.name)) return "";
        if (child.name === "w:t" || child.name === "w:delText") return child.children.join("");
        if (child.name === "w:tab" && element.name === "w:r") return "\t";
        if (child.name === "w:noBreakHyphen") return "-";
        if (child.name === "w:br") return "\n";
        if (child.name !== "w:footnoteReference") return textIn(child);
        if (child.attributes["w:customMarkFollows"] !== undefined) return "";
        const note = notes.find(({ attributes }) => attributes["w:id"] === child.attributes["w:id"]);
        return note === undefined ? "[missing]" : `[${textIn(note).trim()}]`;
      })
      .join("");

  const lines: string[] = [];
  const counts = [0, 0];
  let open = "";
  for (const paragraph of all(partOf(bytes, "word/document.xml"), "w:p")) {
    const style = valueOf(paragraph, "w:pStyle") ?? "";
    open += textIn(paragraph);
    const mark = first(paragraph, "w:pPr")?.children.find(
      (child) => typeof child !== "string" && child.name === "w:rPr",
    );
    const isGone =
      typeof mark === "object" && mark.children.some((one) => typeof one !== "string" && goes.includes(one.name));
    if (isGone) continue;
    if (reported.has(style)) lines.push(canonical(`${label(first(paragraph, "w:numPr"), counts)}${open}`));
    open = "";
  }
  return lines;
}

const reported = new Set(["Heading1", "NumberedParagraph", "LeadIn", "Point"]);

function label(numbering: Element | undefined, counts: number[]): string {
  if (numbering === undefined) return "";
  const level = Number(valueOf(numbering, "w:ilvl"));
  counts[level] = (counts[level] ?? 0) + 1;
  if (level === 0) counts[1] = 0;
  return level === 0 ? `${counts[0]}. ` : `(${pointLetter((counts[1] ?? 1) - 1)}) `;
}
