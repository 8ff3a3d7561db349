import { openPackage, partOf, type Package } from "#exports/read-docx/package.ts";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { sift } from "#exports/read-docx/sieve.ts";
import type { Attributes } from "#domain/files/xml-listener.ts";

/** Characters; far over the longest statement, and far under what would fill the memory. */
const mostText = 2_000_000;

/**
 * The words of a Word document as a reader sees them with all changes accepted: paragraphs divided by LF, footnotes
 * numbered after the text. Pictures, comments, hidden words and automatic numbers stay behind. Throws DocxRefused.
 */
export function wordsOf(bytes: Uint8Array): string {
  const parts = openPackage(bytes);
  const document = partOf(parts, mainPartOf(parts));
  if (!document) throw new DocxRefused("broken", "no document");
  const body = new Words();
  body.read(document);
  const notes = new Words();
  const footnotes = body.references.length > 0 ? partOf(parts, "word/footnotes.xml") : undefined;
  if (footnotes) notes.read(footnotes);
  const numbered = body.references.map(
    (id, index) => `[${index + 1}] ${(notes.byNote.get(id) ?? []).join(" ").trim()}`,
  );
  return [...body.paragraphs, ...(numbered.length > 0 ? ["", ...numbered] : [])].join("\n");
}

const mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** The document as the list of contents names it; a file that can hold macros names another kind. */
function mainPartOf(parts: Package): string {
  const types = partOf(parts, "[Content_Types].xml");
  if (!types) throw new DocxRefused("broken", "no content types");
  if ([...parts.keys()].some((name) => name.endsWith("vbaproject.bin"))) throw new DocxRefused("unsafe", "macros");
  let main: string | undefined;
  sift(types, {
    opened: (_, { PartName: name, ContentType: type = "" }) => {
      if (/macroEnabled|vbaProject/iu.test(type)) throw new DocxRefused("unsafe", "macros");
      if (type === mainType) main = name?.replace(/^\//u, "");
    },
    closed: () => undefined,
  });
  if (main === undefined) throw new DocxRefused("broken", "no document");
  return main;
}

/** Deleted, moved away, or the older picture of what stands beside it. */
const passedOver = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);

class Words {
  readonly paragraphs: string[] = [];
  /** The ids of footnotes in the order in which they are referred to. */
  readonly references: string[] = [];
  readonly byNote = new Map<string, string[]>();
  /** A text box stands inside a paragraph and has paragraphs of its own. */
  readonly #open: string[] = [];
  readonly #hidden: boolean[] = [];
  #passing = 0;
  #length = 0;
  #note: string | undefined;

  read(xml: Uint8Array): void {
    sift(xml, {
      opened: (name, attributes, parent) => this.#opened(name, attributes, parent),
      closed: (name) => this.#closed(name),
      text: (text, within) => {
        if (within === "w:t") this.#add(text);
      },
    });
  }

  #opened(name: string, attributes: Attributes, parent: string): void {
    if (name === "w:altChunk") throw new DocxRefused("unsafe", "text of another file");
    if (passedOver.has(name)) this.#passing++;
    else if (name === "w:p") this.#open.push("");
    else if (name === "w:r") this.#hidden.push(false);
    else if (name === "w:vanish" && parent === "w:rPr") this.#hide(attributes);
    else if (name === "w:footnote") this.#note = attributes["w:id"];
    else if (parent === "w:r") this.#sign(name, attributes);
  }

  #sign(name: string, attributes: Attributes): void {
    if (name === "w:tab") this.#add("\t");
    else if (name === "w:cr" || (name === "w:br" && attributes["w:type"] === undefined)) this.#add("\n");
    else if (name === "w:noBreakHyphen") this.#add("-");
    else if (name === "w:footnoteReference" && this.#passing === 0)
      this.#add(`[${this.references.push(attributes["w:id"] ?? "")}]`);
  }

  #closed(name: string): void {
    if (passedOver.has(name)) this.#passing--;
    else if (name === "w:r") this.#hidden.pop();
    else if (name === "w:p") this.#keep(this.#open.pop() ?? "");
  }

  #keep(paragraph: string): void {
    if (this.#passing > 0) return;
    if (this.#note === undefined) this.paragraphs.push(paragraph);
    else this.byNote.set(this.#note, [...(this.byNote.get(this.#note) ?? []), paragraph]);
  }

  /** The mark of a paragraph may be hidden too, outside of any run: that hides no word. */
  #hide({ "w:val": value }: Attributes): void {
    if (this.#hidden.length > 0 && !["0", "false", "off"].includes(value ?? ""))
      this.#hidden[this.#hidden.length - 1] = true;
  }

  #add(text: string): void {
    if (this.#passing > 0 || this.#hidden.at(-1) === true || this.#open.length === 0) return;
    this.#length += text.length;
    if (this.#length > mostText) throw new DocxRefused("too large", "text");
    this.#open[this.#open.length - 1] += text;
  }
}
