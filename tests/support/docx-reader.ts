import { all, everyElement, first, parseXml, valueOf } from "#tests/support/docx-xml.ts";
import type { Element } from "#tests/support/docx-xml.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import type { Parts } from "#tests/support/docx-zip.ts";

/** The name of a paragraph's style and its text, with the number that Word computes. */
export type Line = readonly [style: string, text: string];

/**
 * Reads a Word file as a person reads the paper: "12. In closing …", "(k) A solid …", "29 countries¹ –"; the footnotes
 * stand after the last line. Numbers come from numbering.xml, never from the text.
 */
export async function readDocx(bytes: Uint8Array): Promise<Line[]> {
  const parts = readZip(bytes);
  const numbers = numbersOf(parts);
  const styles = styleNames(parts);
  const document = part(parts, "word/document.xml");
  const body = all(document, "w:p");
  const noteNumbers = footnoteNumbers(document);
  const notes = all(part(parts, "word/footnotes.xml"), "w:footnote").filter((note) => !note.attributes["w:type"]);
  return [
    ...body.map((paragraph): Line => [styleOf(paragraph, styles), numbers(paragraph) + textOf(paragraph, noteNumbers)]),
    ...notes.flatMap((note) =>
      all(note, "w:p").map((paragraph): Line => [styleOf(paragraph, styles), textOf(paragraph, noteNumbers)]),
    ),
  ];
}

/** The running lines by page: `first` is the first page's, `other` that of all others. Fields read as their names. */
export async function readRunningLines(
  bytes: Uint8Array,
): Promise<Record<"header" | "footer", { first: string; other: string }>> {
  const parts = readZip(bytes);
  const relationships = all(part(parts, "word/_rels/document.xml.rels"), "Relationship");
  const text = (kind: "header" | "footer", type: string) => {
    const reference = all(part(parts, "word/document.xml"), `w:${kind}Reference`).find(
      ({ attributes }) => attributes["w:type"] === type,
    );
    const target = relationships.find(({ attributes }) => attributes.Id === reference?.attributes["r:id"])?.attributes
      .Target;
    return target === undefined ? "" : textOf(part(parts, `word/${target}`));
  };
  const lines = (kind: "header" | "footer") => ({ first: text(kind, "first"), other: text(kind, "default") });
  return { header: lines("header"), footer: lines("footer") };
}

/** The XML of one part, for what no line shows: margins, properties, languages. */
export function partOf(bytes: Uint8Array, path: string): Element {
  return part(readZip(bytes), path);
}

function part(parts: Parts, path: string): Element {
  const content = parts.get(path);
  if (content === undefined) throw new Error(`The file has no part ${path}.`);
  return parseXml(content);
}

/** Word counts the references that show a number; those with a mark of their own do not count. */
function footnoteNumbers(document: Element): ReadonlyMap<string, number> {
  const numbered = all(document, "w:footnoteReference").filter((reference) => !hasOwnMark(reference));
  return new Map(numbered.map(({ attributes }, index) => [attributes["w:id"] ?? "", index + 1]));
}

const hasOwnMark = (reference: Element) => reference.attributes["w:customMarkFollows"] !== undefined;

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (number: number | string = "") =>
  [...String(number)].map((digit) => superscripts[Number(digit)]).join("");

function textOf(element: Element, noteNumbers: ReadonlyMap<string, number> = new Map()): string {
  return [...everyElement(element)]
    .map((node) => {
      switch (node.name) {
        case "w:t":
          return node.children.join("");
        case "w:tab":
          return node.parent?.name === "w:r" ? "\t" : "";
        case "w:br":
          return "\n";
        case "w:noBreakHyphen":
          return "\u2011";
        case "w:instrText":
          return `{${node.children.join("")}}`;
        case "w:footnoteRef":
          return superscript(noteNumbers.get(idOfNote(node)));
        case "w:footnoteReference":
          return superscript(noteNumbers.get(node.attributes["w:id"] ?? ""));
        default:
          return "";
      }
    })
    .join("");
}

function idOfNote(element: Element): string {
  let above: Element | undefined = element;
  while (above !== undefined && above.name !== "w:footnote") above = above.parent;
  return above?.attributes["w:id"] ?? "";
}

function styleNames(parts: Parts): ReadonlyMap<string, string> {
  const styles = all(part(parts, "word/styles.xml"), "w:style");
  return new Map(styles.map((style) => [style.attributes["w:styleId"] ?? "", valueOf(style, "w:name") ?? ""]));
}

function styleOf(paragraph: Element, names: ReadonlyMap<string, string>): string {
  const id = valueOf(paragraph, "w:pStyle");
  return (id === undefined ? undefined : names.get(id)) ?? "Normal";
}

type Level = { readonly start: number; readonly format: string; readonly text: string };

/** Counters belong to the abstract list: two lists made of one abstract list go on counting (seen in files from LibreOffice). */
function numbersOf(parts: Parts): (paragraph: Element) => string {
  const numbering = part(parts, "word/numbering.xml");
  const levels = new Map(
    all(numbering, "w:abstractNum").map((list) => [list.attributes["w:abstractNumId"], levelsOf(list)]),
  );
  const lists = new Map(
    all(numbering, "w:num").map((list) => [list.attributes["w:numId"], valueOf(list, "w:abstractNumId")]),
  );
  const counters = new Map<string | undefined, number[]>();

  return (paragraph) => {
    const properties = first(paragraph, "w:numPr");
    if (properties === undefined) return "";
    const abstractList = lists.get(valueOf(properties, "w:numId"));
    const depth = Number(valueOf(properties, "w:ilvl") ?? 0);
    const known = levels.get(abstractList) ?? [];
    const counter = (counters.get(abstractList) ?? []).slice(0, depth + 1);
    counter[depth] = (counter[depth] ?? (known[depth]?.start ?? 1) - 1) + 1;
    counters.set(abstractList, counter);
    const label = known[depth]?.text.replace(/%(\d)/gu, (_, place) => {
      const at = Number(place) - 1;
      return written(counter[at] ?? known[at]?.start ?? 1, known[at]?.format ?? "decimal");
    });
    return `${label ?? ""} `;
  };
}

function levelsOf(list: Element): Level[] {
  return all(list, "w:lvl").map((level) => ({
    start: Number(valueOf(level, "w:start") ?? 1),
    format: valueOf(level, "w:numFmt") ?? "decimal",
    text: valueOf(level, "w:lvlText") ?? "",
  }));
}

/** ECMA-376 17.18.59: after z comes aa, then bb. */
function written(number: number, format: string): string {
  if (format !== "lowerLetter") return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
