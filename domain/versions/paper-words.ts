import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { Attributes, Listener } from "#domain/files/xml-listener.ts";

/** A paragraph of a Word file as it reads with all changes accepted. */
export type PaperParagraph = {
  readonly style?: string;
  readonly list?: { readonly id: string; readonly level: number };
  readonly text: string;
  /** References to footnotes; those with a mark of their own are asterisks of designations. */
  readonly notes: readonly { readonly id: string; readonly at: number; readonly hasOwnMark: boolean }[];
};

/** What a clean paper has none of: counted, so that it can be told. */
export type LeftInside = { tracked: number; comments: number; hidden: number };

type Open = { style?: string; listId?: string; level: number; text: string; notes: PaperParagraph["notes"][number][] };

const changes = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
/** Deleted, moved away, of before a change, or the older picture of what stands beside it. */
const passedOver = /^(?:w:del|w:moveFrom|mc:Fallback|w:\w+Change)$/u;
const spoken: Readonly<Record<string, string>> = {
  ...{ "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-" },
  // What has no letters here cannot be taken for the same words.
  ...{ "w:sym": "\uFFFD", "w:endnoteReference": "\uFFFD" },
};
const mostText = 2_000_000;

/** Listens to a Word file's document, or to its footnotes, and keeps the paragraphs that somebody reads. */
export class PaperWords implements Listener {
  readonly paragraphs: PaperParagraph[] = [];
  readonly left: LeftInside = { tracked: 0, comments: 0, hidden: 0 };
  /** The paragraphs of each footnote, by its id. */
  readonly notes = new Map<string, PaperParagraph[]>();
  readonly #open: Open[] = [];
  readonly #hidden: boolean[] = [];
  #passing = 0;
  #length = 0;
  #note: string | undefined;
  /** Of paragraphs whose end is deleted: what follows belongs to them. */
  #carried: Pick<Open, "text" | "notes"> | undefined;
  #losesEnd = false;

  opened = (name: string, attributes: Attributes, parent: string): void => {
    if (name === "w:altChunk") throw new DocxRefused("unsafe", "text of another file");
    if (changes.has(name) || /^w:\w+Change$/u.test(name)) this.left.tracked++;
    if ((name === "w:del" || name === "w:moveFrom") && parent === "w:rPr" && this.#passing === 0) this.#losesEnd = true;
    if (passedOver.test(name)) this.#passing++;
    else if (name === "w:p") this.#open.push({ level: 0, text: "", notes: [] });
    else if (name === "w:r") this.#hidden.push(false);
    else if (name === "w:footnote") this.#note = attributes["w:id"];
    else if (this.#passing === 0) this.#heard(name, attributes, parent);
  };

  closed = (name: string): void => {
    if (passedOver.test(name)) this.#passing--;
    else if (name === "w:r") this.#hidden.pop();
    else if (name === "w:p") this.#keep(this.#open.pop());
  };

  text = (text: string, within: string): void => {
    if (within === "w:t" || within === "m:t") this.#add(text);
  };

  #heard(name: string, attributes: Attributes, parent: string): void {
    const value = attributes["w:val"];
    const paragraph = this.#open.at(-1);
    if (name === "w:commentReference") this.left.comments++;
    if (name === "w:vanish" && parent === "w:rPr") this.#hide(value);
    if (!paragraph) return;
    if (name === "w:pStyle" && parent === "w:pPr") paragraph.style = value;
    else if (name === "w:numId" && parent === "w:numPr") paragraph.listId = value;
    else if (name === "w:ilvl" && parent === "w:numPr") paragraph.level = Number(value);
    else if (name === "w:footnoteReference") {
      const hasOwnMark = /^(?:1|true|on)$/u.test(attributes["w:customMarkFollows"] ?? "");
      paragraph.notes.push({ id: attributes["w:id"] ?? "", at: paragraph.text.length, hasOwnMark });
    } else if (parent === "w:r" && spoken[name] !== undefined) this.#add(spoken[name]);
  }

  #hide(value: string | undefined): void {
    if (this.#hidden.length === 0 || ["0", "false", "off"].includes(value ?? "")) return;
    this.#hidden[this.#hidden.length - 1] = true;
    this.left.hidden++;
  }

  #add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#passing > 0 || this.#hidden.at(-1) === true || !paragraph) return;
    this.#length += text.length;
    if (this.#length > mostText) throw new DocxRefused("too large", "text");
    paragraph.text += text;
  }

  #keep(paragraph: Open | undefined): void {
    if (!paragraph || this.#passing > 0) return;
    const before = this.#carried ?? { text: "", notes: [] };
    const moved = paragraph.notes.map((note) => ({ ...note, at: note.at + before.text.length }));
    const whole = { text: before.text + paragraph.text, notes: [...before.notes, ...moved] };
    this.#carried = this.#losesEnd ? whole : undefined;
    this.#losesEnd = false;
    if (this.#carried) return;
    const { style, listId, level } = paragraph;
    const list = listId === undefined ? undefined : { id: listId, level };
    const kept = { ...whole, ...(style !== undefined && { style }), ...(list && { list }) };
    if (this.#note === undefined) this.paragraphs.push(kept);
    else this.notes.set(this.#note, [...(this.notes.get(this.#note) ?? []), kept]);
  }
}
