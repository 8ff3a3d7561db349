import { posix } from "node:path";
import { all, everyElement, parseXml } from "#tests/support/docx-xml.ts";
import type { Element } from "#tests/support/docx-xml.ts";
import type { Parts } from "#tests/support/docx-zip.ts";

/** What Word insists on and a schema cannot see: everything that is referred to exists, once, in the right place. */
export function integrity(parts: Parts): string[] {
  const missing = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"].filter((name) => !parts.has(name));
  if (missing.length > 0) return missing.map((name) => `missing part ${name}`);
  const pictures = [...parts].filter(([name]) => isPicture(name));
  const xml = new Map([...parts].map(([name, content]) => [name, isPicture(name) ? picture : parseXml(content)]));
  const defined = definitions(xml);
  return [
    ...contentTypes(xml),
    ...relationships(xml),
    ...[...xml].filter(([name]) => story.test(name)).flatMap(([name, root]) => storyFindings(name, root, xml, defined)),
    ...brokenLists(xml.get("word/numbering.xml")),
    ...pictures.filter(([, content]) => !content.subarray(1, 4).equals(png)).map(([name]) => `${name} is no picture`),
  ];
}

const isPicture = (name: string) => name.startsWith("word/media/") && name.endsWith(".png");
const png = Buffer.from("PNG", "latin1");
/** Stands among the parts, so that what leads to a picture leads somewhere. */
const picture = parseXml(Buffer.from("<picture/>"));

const story = /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/u;
type Xml = ReadonlyMap<string, Element>;
type Definitions = Readonly<Record<"style" | "num" | "comment" | "footnote" | "endnote", ReadonlySet<string>>>;

function contentTypes(xml: Xml): string[] {
  const types = xml.get("[Content_Types].xml");
  if (types === undefined) return [];
  const overrides = new Set(all(types, "Override").map(({ attributes }) => attributes.PartName?.slice(1) ?? ""));
  const defaults = new Map(
    all(types, "Default").map(({ attributes }) => [attributes.Extension, attributes.ContentType]),
  );
  const needsOwn = (name: string) => defaults.get(extension(name)) === "application/xml";
  const names = [...xml.keys()].filter((name) => name !== "[Content_Types].xml" && !overrides.has(name));
  return [
    ...[...overrides].filter((name) => !xml.has(name)).map((name) => `content type of missing part ${name}`),
    ...names.filter((name) => !defaults.has(extension(name))).map((name) => `no content type for ${name}`),
    ...names.filter(needsOwn).map((name) => `only a general content type for ${name}`),
  ];
}

const extension = (name: string) => name.split(".").at(-1);

function relationshipsOf(xml: Xml, name: string): Element[] {
  const root = xml.get(posix.join(posix.dirname(name), "_rels", `${posix.basename(name)}.rels`));
  return root === undefined ? [] : all(root, "Relationship");
}

function relationships(xml: Xml): string[] {
  return [...xml].flatMap(([name, root]) => {
    if (!name.endsWith(".rels")) return [];
    const folder = posix.dirname(posix.dirname(name));
    const links = all(root, "Relationship");
    const dangling = links.filter(({ attributes: { Target = "", TargetMode } }) => {
      const target = Target.startsWith("/") ? Target.slice(1) : posix.normalize(posix.join(folder, Target));
      return TargetMode !== "External" && !xml.has(target);
    });
    return [
      ...dangling.map(({ attributes }) => `${name}: ${attributes.Id} leads to missing part ${attributes.Target}`),
      ...repeated(links.map(({ attributes }) => attributes.Id)).map((id) => `${name}: ${id} twice`),
    ];
  });
}

function definitions(xml: Xml): Definitions {
  const ids = (part: string, element: string, attribute: string) => {
    const root = xml.get(part);
    return new Set(root === undefined ? [] : all(root, element).map(({ attributes }) => attributes[attribute] ?? ""));
  };
  return {
    style: ids("word/styles.xml", "w:style", "w:styleId"),
    num: ids("word/numbering.xml", "w:num", "w:numId").add("0"),
    comment: ids("word/comments.xml", "w:comment", "w:id"),
    footnote: ids("word/footnotes.xml", "w:footnote", "w:id"),
    endnote: ids("word/endnotes.xml", "w:endnote", "w:id"),
  };
}

/** Which definition an element refers to, and by which attribute. */
const references: Readonly<Record<string, readonly [keyof Definitions, string]>> = {
  "w:pStyle": ["style", "w:val"],
  "w:rStyle": ["style", "w:val"],
  "w:tblStyle": ["style", "w:val"],
  "w:numId": ["num", "w:val"],
  "w:commentReference": ["comment", "w:id"],
  "w:footnoteReference": ["footnote", "w:id"],
  "w:endnoteReference": ["endnote", "w:id"],
};

const revisions = ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:rPrChange", "w:pPrChange"];

function storyFindings(name: string, root: Element, xml: Xml, defined: Definitions): string[] {
  const links = new Set(relationshipsOf(xml, name).map(({ attributes }) => attributes.Id));
  const found: string[] = [];
  for (const element of everyElement(root)) {
    for (const [key, value] of Object.entries(element.attributes)) {
      if (key.startsWith("r:") && !links.has(value)) found.push(`${key}="${value}" has no relationship`);
    }
    const [kind, attribute] = references[element.name] ?? [];
    const target = attribute === undefined ? undefined : element.attributes[attribute];
    if (kind !== undefined && !defined[kind].has(target ?? "")) found.push(`${kind} ${target} is not defined`);
    if (element.name === "w:t" && isInside(element, "w:del")) found.push("w:t inside w:del");
    if (element.name === "w:delText" && !isInside(element, "w:del", "w:moveFrom"))
      found.push("w:delText outside w:del");
    if (element.name === "w:tc" && lastElement(element)?.name !== "w:p")
      found.push("a cell does not end with a paragraph");
  }
  const ids = (...names: string[]) => all(root, ...names).map(({ attributes }) => attributes["w:id"]);
  const bookmarks = all(root, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"] ?? "");
  found.push(
    ...repeated(bookmarks.map((bookmark) => bookmark.toLowerCase())).map((bookmark) => `bookmark ${bookmark} twice`),
    ...bookmarks
      .filter((bookmark) => !/^[\p{L}_][\p{L}\d_]{0,39}$/u.test(bookmark))
      .map((bad) => `bad bookmark ${bad}`),
    ...repeated(ids("w:bookmarkStart")).map((id) => `bookmark id ${id} twice`),
    ...repeated(ids(...revisions)).map((id) => `revision id ${id} twice`),
    ...repeated(ids("w:comment", "w:footnote", "w:endnote")).map((id) => `note ${id} twice`),
    ...unpaired(ids("w:bookmarkStart"), ids("w:bookmarkEnd")).map((id) => `bookmark ${id} is not opened and closed`),
    ...unpaired(ids("w:commentRangeStart"), ids("w:commentRangeEnd")).map(
      (id) => `comment ${id} is not opened and closed`,
    ),
  );
  return found.map((finding) => `${name}: ${finding}`);
}

function brokenLists(numbering: Element | undefined): string[] {
  if (numbering === undefined) return [];
  const known = new Set(all(numbering, "w:abstractNum").map(({ attributes }) => attributes["w:abstractNumId"]));
  const used = all(numbering, "w:abstractNumId").map(({ attributes }) => attributes["w:val"]);
  return used.filter((id) => !known.has(id)).map((id) => `word/numbering.xml: list ${id} is not defined`);
}

function isInside(element: Element, ...names: readonly string[]): boolean {
  for (let above = element.parent; above !== undefined; above = above.parent)
    if (names.includes(above.name)) return true;
  return false;
}

const lastElement = ({ children }: Element) => children.filter((child) => typeof child !== "string").at(-1);

function repeated<T>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}

function unpaired<T>(starts: readonly T[], ends: readonly T[]): T[] {
  return [...starts.filter((id) => !ends.includes(id)), ...ends.filter((id) => !starts.includes(id))];
}
