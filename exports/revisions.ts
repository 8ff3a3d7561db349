import type { IsoDate } from "#domain/text/dates.ts";
import { escaped } from "#exports/written-paragraph.ts";

export type RevisionKind = "ins" | "del" | "moveFrom" | "moveTo";

/** What a change is a part of: of a paragraph that stays, or of one that comes, goes or moves as a whole. */
export type RevisionOf = "words" | "more words" | "paragraph";

/**
 * LibreOffice takes neighbouring changes of one author and one time for one, even where a paragraph's own end, which
 * nobody changed, stands between them; rejecting them would then join two paragraphs. A minute apart is not enough.
 */
const hours = {
  words: ["00", "06"],
  "more words": ["03", "09"],
  paragraph: ["12", "12"],
} as const satisfies Record<RevisionOf, readonly string[]>;

/** Tracked changes of one paper, all by one author on one day; each with a number of its own. */
export class Revisions {
  readonly #author: string;
  readonly #day: IsoDate;
  #count = 0;
  #line = 0;

  constructor(author: string, day: IsoDate) {
    this.#author = escaped(author);
    this.#day = day;
  }

  /** From here on, changes belong to another line than those before. */
  nextLine(): void {
    this.#line += 1;
  }

  /** Runs that were put in, taken out or moved. */
  around(kind: RevisionKind, runs: string, of: RevisionOf = "words"): string {
    return runs === "" ? "" : `<w:${kind} ${this.#stamp(of)}>${runs}</w:${kind}>`;
  }

  /** Said of the mark at the end of a paragraph: that the paragraph as such came, went or moved. */
  mark(kind: RevisionKind, of: RevisionOf = "words"): string {
    return `<w:${kind} ${this.#stamp(of)}/>`;
  }

  /** Both places of a move carry its name. */
  range(kind: "moveFrom" | "moveTo", move: number): { readonly start: string; readonly end: string } {
    const start = `<w:${kind}RangeStart ${this.#stamp("paragraph")} w:name="move${move}"/>`;
    return { start, end: `<w:${kind}RangeEnd w:id="${this.#count}"/>` };
  }

  #stamp(of: RevisionOf): string {
    return `w:id="${++this.#count}" w:author="${this.#author}" w:date="${this.#day}T${hours[of][this.#line % 2]}:00:00Z"`;
  }
}
