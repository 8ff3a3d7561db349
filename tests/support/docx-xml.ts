import { SaxesParser } from "saxes";

/** An element as the tests walk it; names carry the prefixes that Word's files always use. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  readonly parent: Element | undefined;
};

/** Throws on malformed XML and on a document type. */
export function parseXml(xml: string | Buffer): Element {
  const root = { name: "", attributes: {}, children: new Array<Element | string>(), parent: undefined };
  const open: {
    name: string;
    children: (Element | string)[];
    parent: Element | undefined;
    attributes: Record<string, string>;
  }[] = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("a document type is not allowed");
  });
  parser.on("opentag", ({ name, attributes }) => {
    const parent = open.at(-1);
    const element = { name, attributes, children: [], parent };
    parent?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => open.at(-1)?.children.push(text));
  parser.on("closetag", () => open.pop());
  parser.write(String(xml)).close();
  return root;
}

/** The element itself and everything below it, in the order of the file. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* everyElement(child);
}

export function all(element: Element, ...names: readonly string[]): Element[] {
  return [...everyElement(element)].filter(({ name }) => names.includes(name));
}

export function first(element: Element, name: string): Element | undefined {
  return all(element, name)[0];
}

/** The attribute `w:val` of the first such element below. */
export function valueOf(element: Element, name: string): string | undefined {
  return first(element, name)?.attributes["w:val"];
}
