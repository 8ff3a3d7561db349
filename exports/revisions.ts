import type { IsoDate } from "#domain/text/dates.ts";
import { escaped } from "#exports/written-paragraph.ts";

type Kind = "ins" | "del" | "moveFrom" | "moveTo";

/** Tracked changes of one paper, all by one author on one day; each with a number of its own. */
export class Revisions {
  readonly #who: string;
  #count = 0;

  constructor(author: string, day: IsoDate) {
    this.#who = `w:author="${escaped(author)}" w:date="${day}T00:00:00Z"`;
  }

  /** Runs that were put in, taken out or moved. */
  around(kind: Kind, runs: string): string {
    return runs === "" ? "" : `<w:${kind} ${this.#stamp()}>${runs}</w:${kind}>`;
  }

  /** Said of the mark at the end of a paragraph: that the paragraph as such came, went or moved. */
  mark(kind: Kind): string {
    return `<w:${kind} ${this.#stamp()}/>`;
  }

  /** Both places of a move carry its name. The end of the range stands after the paragraph, so that its mark is inside. */
  range(kind: "moveFrom" | "moveTo", move: number): { readonly start: string; readonly end: string } {
    const start = `<w:${kind}RangeStart ${this.#stamp()} w:name="move${move}"/>`;
    return { start, end: `<w:${kind}RangeEnd w:id="${this.#count}"/>` };
  }

  #stamp(): string {
    return `w:id="${++this.#count}" ${this.#who}`;
  }
}
