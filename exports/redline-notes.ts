import type { RedlinePiece } from "#domain/redline/redline.ts";
import type { Report } from "#domain/report/report.ts";
import { forPaper } from "#domain/text/typography.ts";
import type { CharacterStyle } from "#exports/house-style.ts";
import type { Revisions } from "#exports/revisions.ts";
import { runsOf, WrittenNote } from "#exports/written-paragraph.ts";

type Note = Extract<RedlinePiece, { note: unknown }>["note"];
/** Whether words of the old report, of the new one or of both are printed. */
export type Side = "old" | "now" | "both";

/** The notes of a redline, in the order of its text; each designation of the new report is explained where it first stays. */
export class RedlineNotes {
  readonly footnotes: Record<string, { children: WrittenNote[] }> = {};
  readonly #revisions: Revisions;
  readonly #report: Report;
  readonly #unexplained: Set<Report["designations"][number]>;

  constructor(report: Report, revisions: Revisions) {
    this.#report = report;
    this.#revisions = revisions;
    this.#unexplained = new Set(report.designations.filter(({ name }) => /[^*]\*+$/u.test(name)));
  }

  /** The reference to a footnote, which holds its own words with their changes. */
  reference(note: Note, side: Side): string {
    const marks: CharacterStyle = "FootnoteReference";
    const id = this.#add(this.#words(note, side));
    return `<w:r><w:rPr><w:rStyle w:val="${marks}"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
  }

  /** Words as printed, with the note of a designation that is used in them for the first time. */
  words(paper: string): string {
    for (const designation of this.#unexplained) {
      const { name, note } = designation;
      const end = paper.indexOf(name) + name.length;
      if (end < name.length) continue;
      this.#unexplained.delete(designation);
      const mark = /\*+$/u.exec(name)?.[0] ?? "";
      const style: CharacterStyle = "DesignationMark";
      const format = `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
      const id = this.#add(this.#text(note), `<w:r>${format}<w:t>${mark}</w:t></w:r>`);
      const reference = `<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t>`;
      const before = runsOf(paper.slice(0, end - mark.length));
      return `${before}<w:r>${format}${reference}</w:r>${this.words(paper.slice(end))}`;
    }
    return runsOf(paper);
  }

  #words(note: Note, side: Side): string {
    return note
      .filter(({ kind }) => side === "both" || kind === "kept" || kind === (side === "old" ? "gone" : "new"))
      .map(({ kind, words }) => {
        if (side !== "both" || kind === "kept") return this.#text(words);
        if (kind === "new") return this.#revisions.around("ins", this.#text(words));
        return this.#revisions.around("del", runsOf(this.#onPaper(words), "w:delText"));
      })
      .join("");
  }

  #onPaper = (text: string) => forPaper(text, this.#report.language);
  #text = (text: string) => runsOf(this.#onPaper(text));

  /** Files a note and returns its id in Word. Without a mark of its own it gets a number from Word. */
  #add(words: string, mark = ""): number {
    const id = Object.keys(this.footnotes).length + 1;
    this.footnotes[id] = { children: [new WrittenNote(`${mark}<w:r><w:tab/></w:r>${words}`)] };
    return id;
  }
}
