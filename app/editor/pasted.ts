import { printable } from "#app/editor/plain-text.ts";

/** Text of one look. */
export type PastedRun = {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
};
export type PastedParagraph = readonly PastedRun[];

type Look = Omit<PastedRun, "text">;
const plain: Look = { isBold: false, isItalic: false, isUnderlined: false };

/** What a program puts there for itself, and nobody reads. */
const unread =
  "script, style, head, title, template, noscript, iframe, object, embed, svg, math, select, textarea, button";
const blocks =
  /^(address|article|aside|blockquote|body|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|tfoot|thead|tr|ul)$/;

/** The paragraphs of a text that was copied elsewhere. */
export function pastedText(text: string): PastedParagraph[] {
  return tidied(text.split(/\r\n|\r|\n|\u2028|\u2029/).map((words) => [{ text: words, ...plain }]));
}

/**
 * The paragraphs of HTML that was copied from Word, Outlook or the web, read from a document in which nothing runs
 * (DOMParser's). Words, bold, italics and underlining stay; links, pictures, handlers, styles and what is hidden go.
 */
export function pastedHtml(source: Document): PastedParagraph[] {
  const paragraphs: PastedRun[][] = [[]];
  const begin = () => {
    if (paragraphs.at(-1)?.length !== 0) paragraphs.push([]);
  };
  const walk = (node: Node, look: Look, isPreformatted: boolean) => {
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      const lines = isPreformatted ? text.split(/\r\n|\r|\n/) : [text];
      lines.forEach((words, at) => {
        if (at > 0) begin();
        if (words !== "") paragraphs.at(-1)?.push({ text: words, ...look });
      });
    }
    if (node.nodeType !== 1) return;
    // Nodes of type 1 are elements.
    const element = node as Element;
    const name = element.nodeName.toLowerCase();
    if (element.matches(unread) || isHidden(element)) return;
    const isBlock = blocks.test(name);
    if (isBlock || name === "br") begin();
    // Cells stand beside each other.
    if ((name === "td" || name === "th") && element.previousElementSibling) {
      paragraphs.at(-1)?.push({ text: " ", ...plain });
    }
    const isKept = isPreformatted || name === "pre" || /white-space:\s*pre/i.test(styleOf(element));
    for (const child of element.childNodes) walk(child, lookIn(element, look), isKept);
    if (isBlock) begin();
  };
  walk(source.body, plain, false);
  return tidied(paragraphs);
}

/** The words alone. */
export function wordsOfPasted(paragraph: PastedParagraph): string {
  return paragraph.map(({ text }) => text).join("");
}

const styleOf = (element: Element) => element.getAttribute("style") ?? "";

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute("hidden") || /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/i.test(styleOf(element))
  );
}

function lookIn(element: Element, look: Look): Look {
  const style = styleOf(element);
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const isBold = weight === undefined ? element.matches("b, strong") : /^(bold|bolder|[6-9]00)$/i.test(weight);
  const isItalic = slant === undefined ? element.matches("i, em") : /^(italic|oblique)$/i.test(slant);
  const isUnderlined = element.matches("u, ins") || /text-decoration[^;]*underline/i.test(style);
  return {
    isBold: weight === undefined ? look.isBold || isBold : isBold,
    isItalic: slant === undefined ? look.isItalic || isItalic : isItalic,
    isUnderlined: !element.matches("a, a *") && (look.isUnderlined || isUnderlined),
  };
}

/** White space as it is read, nothing that no paper can hold, and no empty paragraphs. */
function tidied(paragraphs: readonly PastedParagraph[]): PastedParagraph[] {
  return paragraphs
    .map((runs) => {
      let before = " ";
      const kept = runs.flatMap(({ text, ...look }) => {
        const words = printable(text).replace(/[\s\u00a0]+/g, " ");
        const joined = before.endsWith(" ") ? words.replace(/^ /, "") : words;
        if (joined === "") return [];
        before = joined;
        return [{ text: joined, ...look }];
      });
      const last = kept.at(-1);
      return last
        ? [...kept.slice(0, -1), { ...last, text: last.text.trimEnd() }].filter(({ text }) => text !== "")
        : [];
    })
    .filter((runs) => runs.length > 0);
}
