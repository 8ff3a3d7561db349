import { captureHeadFields } from "#domain/interventions/capture-head.ts";
import type { CaptureLayer } from "#domain/interventions/capture.ts";
import { ContentAny, ContentString, ContentType, type Doc, type Item, Map as YMap, XmlText } from "yjs";
import { z } from "zod";

/** What one document may hold. A statement of an hour is some 50,000 characters; whatever reaches this is an attack. */
const mostItems = 50_000;
const mostCharacters = 300_000;

/** No styles: one note-taker's would be drawn over another's page. */
const shared = { __format: z.int().min(0).max(4095), __style: z.literal("") };
const fieldsOfText = { ...shared, __mode: z.int().min(0).max(3), __detail: z.int().min(0).max(3) };

/** The attributes that each kind of node may have, and what they may say. */
const nodes: Readonly<Record<string, Fields>> = {
  paragraph: {
    ...shared,
    __type: z.literal("paragraph"),
    __indent: z.int().min(0).max(8),
    __dir: z.enum(["ltr", "rtl"]).nullable(),
    __textFormat: z.int().min(0).max(4095),
    __textStyle: z.literal(""),
  },
  text: { ...fieldsOfText, __type: z.literal("text") },
  tab: { ...fieldsOfText, __type: z.literal("tab") },
  linebreak: { __type: z.literal("linebreak") },
};

type Fields = Readonly<Record<string, z.ZodType>>;

/** A document holds nothing else: the first fault that a walk through it comes upon. */
class Fault extends Error {
  override readonly name = "Fault";
}

/**
 * What is wrong with a document, so that no page need draw it; undefined where nothing is. Nodes that no editor of
 * ours makes, attributes and values off the list, documents inside documents, and too much of anything.
 */
export function faultOfDocument(doc: Doc, layer: CaptureLayer): string | undefined {
  const budget = { items: mostItems, characters: mostCharacters };
  try {
    for (const root of doc.share.keys()) {
      if (root === "note" || root === "line") walkText(doc.get(root, XmlText), budget);
      else if (root === "head" && layer === "text") walkMap(doc.getMap(root), captureHeadFields, budget);
      else throw new Fault("an unknown root");
    }
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  return undefined;
}

type Budget = { items: number; characters: number };

function spend(budget: Budget, items: number, characters = 0): void {
  budget.items -= items;
  budget.characters -= characters;
  if (budget.items < 0 || budget.characters < 0) throw new Fault("too much in one document");
}

function walkText(root: XmlText, budget: Budget): void {
  if (root._map.size > 0) throw new Fault("attributes of a root");
  for (const { content } of standing(root, budget)) {
    const paragraph = content instanceof ContentType ? content.type : undefined;
    if (!(paragraph instanceof XmlText)) throw new Fault("no paragraph");
    walkParagraph(paragraph, budget);
  }
}

function walkParagraph(paragraph: XmlText, budget: Budget): void {
  walkMap(paragraph, nodes.paragraph, budget);
  for (const { content } of standing(paragraph, budget)) {
    if (content instanceof ContentString) spend(budget, 0, content.str.length);
    else if (content instanceof ContentType && content.type instanceof YMap) walkLeaf(content.type, budget);
    else throw new Fault("neither text nor a node of text");
  }
}

function walkLeaf(leaf: YMap<unknown>, budget: Budget): void {
  const type = leaf.get("__type");
  const fields =
    typeof type === "string" && type !== "paragraph" && Object.hasOwn(nodes, type) ? nodes[type] : undefined;
  walkMap(leaf, fields, budget);
}

function walkMap({ _map: entries }: XmlText | YMap<unknown>, fields: Fields | undefined, budget: Budget): void {
  if (!fields) throw new Fault("an unknown node");
  for (const [key, item] of entries) {
    spend(budget, 1);
    if (item.deleted) continue;
    const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!schema) throw new Fault("an unknown attribute");
    if (!(item.content instanceof ContentAny)) throw new Fault("no plain value");
    const value: unknown = item.content.arr.at(-1);
    if (!schema.safeParse(value).success) throw new Fault("a value of another kind");
  }
}

/** What stands in a type; what was deleted is only looked past. */
function* standing({ _start: first }: XmlText, budget: Budget): Generator<Item> {
  for (let item = first; item !== null; item = item.right) {
    spend(budget, 1);
    if (!item.deleted) yield item;
  }
}
