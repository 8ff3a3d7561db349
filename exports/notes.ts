import { BuilderElement, FootnoteReferenceRun, Paragraph, TextRun } from "docx";
import type { ParagraphChild } from "docx";
import type { Footnote, Report } from "#domain/report/report.ts";
import { forPaper, positionOnPaper } from "#domain/text/typography.ts";
import type { CharacterStyle, ParagraphStyle } from "#exports/house-style.ts";
import { tabRun, textRuns, type RunFormat } from "#exports/text-runs.ts";

/** What it needs to know of the paper that it notes. */
type Noted = Pick<Report, "language" | "designations">;
type Designation = Noted["designations"][number];
/** Something that stands in a text from `at` to `end`. */
type Mark = { readonly at: number; readonly end: number; readonly run: () => ParagraphChild };

/**
 * The notes of one paper, collected while its text is set from the first line to the last: numbered footnotes, and for
 * each designation one note at its first use, marked with the asterisk that is part of the name.
 */
export class Notes {
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly #report: Noted;
  readonly #unused: Set<Designation>;

  constructor(report: Noted) {
    this.#report = report;
    this.#unused = new Set(report.designations.filter(({ name }) => asteriskOf(name) !== ""));
  }

  /** The text as it is printed, where nothing but words stands in it; `undefined` where notes belong to it. */
  plainText(text: string, footnotes: readonly Footnote[] = []): string | undefined {
    const hasDesignation = [...this.#unused].some(({ name }) => text.includes(name));
    return footnotes.length > 0 || hasDesignation ? undefined : forPaper(text, this.#report.language);
  }

  /** The text as it is printed, with its footnotes and with the notes of designations used for the first time. */
  runs(text: string, footnotes: readonly Footnote[] = [], format: RunFormat = {}): ParagraphChild[] {
    const { language } = this.#report;
    const paper = forPaper(text, language);
    const onPaper = (at: number) => positionOnPaper(text, paper, at);
    const children: ParagraphChild[] = [];
    let position = 0;
    for (const mark of this.#marksIn(text, footnotes)) {
      const at = Math.max(position, onPaper(mark.at));
      children.push(...textRuns(paper.slice(position, at), format), mark.run());
      position = Math.max(at, onPaper(mark.end));
    }
    return [...children, ...textRuns(paper.slice(position), format)];
  }

  #marksIn(text: string, footnotes: readonly Footnote[]): Mark[] {
    const numbered = footnotes.map(({ at, text: note }): Mark => ({
      at,
      end: at,
      run: () => new FootnoteReferenceRun(this.#add(note)),
    }));
    return [...numbered, ...this.#firstDesignationsIn(text)].sort((one, other) => one.at - other.at);
  }

  #firstDesignationsIn(text: string): Mark[] {
    return [...this.#unused].flatMap((designation) => {
      const mark = asteriskOf(designation.name);
      const found = text.indexOf(designation.name);
      if (found === -1) return [];
      this.#unused.delete(designation);
      const end = found + designation.name.length;
      return [{ at: end - mark.length, end, run: () => new MarkedReference(this.#add(designation.note, mark), mark) }];
    });
  }

  /** Files a note and returns its id in Word. A `mark` of its own stands in the note too; else Word sets the number. */
  #add(note: string, mark?: string): number {
    const id = Object.keys(this.footnotes).length + 1;
    const style: ParagraphStyle = "FootnoteText";
    const children = [
      ...(mark === undefined ? [] : [markRun(mark)]),
      tabRun(),
      ...textRuns(forPaper(note, this.#report.language)),
    ];
    this.footnotes[id] = { children: [new Paragraph({ style, children })] };
    return id;
  }
}

const markStyle: CharacterStyle = "DesignationMark";

const markRun = (mark: string) => new TextRun({ style: markStyle, text: mark });

/** A reference to a footnote that shows `mark` and not a number (`w:customMarkFollows`), which npm docx does not write. */
class MarkedReference extends TextRun {
  constructor(id: number, mark: string) {
    super({ style: markStyle, text: mark });
    const beforeMark = this.root.length - 1;
    this.root.splice(
      beforeMark,
      0,
      new BuilderElement({
        name: "w:footnoteReference",
        attributes: {
          customMarkFollows: { key: "w:customMarkFollows", value: "1" },
          id: { key: "w:id", value: id },
        },
      }),
    );
  }
}

const asteriskOf = (name: string) => /\*+$/u.exec(name)?.[0] ?? "";
