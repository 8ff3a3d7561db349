import type { FaultOf } from "#app/collab/shared-document.server.ts";
import { looks } from "#app/editor/flat-text.ts";
import { captureRoots } from "#app/editor/nodes.ts";
import { captureHeadFields } from "#domain/interventions/capture-head.ts";
import type { CaptureLayer } from "#domain/interventions/capture.ts";
import type { Doc, Transaction } from "yjs";
import { ContentAny, ContentFormat, ContentString } from "yjs";
import { z } from "zod";

/** What one document may hold. A statement of an hour is some 50,000 characters; whatever reaches this is an attack. */
const mostItems = 50_000;
const mostCharacters = 300_000;

/** What stands in a document under a name. */
type Shared = Doc["share"] extends Map<string, infer Type> ? Type : never;

/** A document holds nothing else: the first fault that a walk through it comes upon. */
class Fault extends Error {
  override readonly name = "Fault";
}

const flatRoots: readonly string[] = captureRoots.map((root) => `text:${root}`);
/** Which letters of a text were brought back (app/editor/brought-back.ts). */
const broughtBackRoots: readonly string[] = captureRoots.map((root) => `back:${root}`);
const letters = z.tuple([z.int().nonnegative(), z.int().nonnegative(), z.int().positive()]);
/** Of documents that were written before texts were flat; they say nothing since they were retold, and nobody changes them. */
const formerRoots: readonly string[] = captureRoots;

/** What is wrong with a capture's document after a change: the whole of it is looked at, as it is small. */
export const faultInCapture =
  (layer: CaptureLayer): FaultOf =>
  (doc, changes) =>
    changes.some((change) => changesFormer(doc, change))
      ? "a change of what was written before texts were flat"
      : faultOfDocument(doc, layer);

/**
 * What is wrong with a document, so that no page need draw it; undefined where nothing is. Anything but letters in a
 * text, attributes and values off the list, unknown roots, documents inside documents, and too much of anything.
 */
function faultOfDocument(doc: Doc, layer: CaptureLayer): string | undefined {
  const budget = { items: mostItems, characters: mostCharacters };
  try {
    for (const [name, root] of doc.share) {
      if (flatRoots.includes(name)) walkText(root, budget);
      else if (broughtBackRoots.includes(name)) walkBroughtBack(root, budget);
      else if (name === "head" && layer === "text") walkHead(root, budget);
      else if (!formerRoots.includes(name)) throw new Fault("an unknown root");
    }
  } catch (error) {
    if (error instanceof Error) return error.message;
    throw error;
  }
  return undefined;
}

/** Does a change reach what was written before texts were flat? */
function changesFormer(doc: Doc, { changed }: Transaction): boolean {
  const former = formerRoots.map((name) => doc.share.get(name));
  return [...changed.keys()].some((type) => former.includes(rootOf(type)));
}

function rootOf(type: Shared): Shared {
  let root = type;
  // The parent of an item that stands in a document is a type.
  while (root._item) root = root._item.parent as Shared;
  return root;
}

type Budget = { items: number; characters: number };

function spend(budget: Budget, items: number, characters = 0): void {
  budget.items -= items;
  budget.characters -= characters;
  if (budget.items < 0 || budget.characters < 0) throw new Fault("too much in one document");
}

/** What was deleted is only looked past. */
function walkText(root: Shared, budget: Budget): void {
  if (root._map.size > 0) throw new Fault("attributes of a text");
  for (let item = root._start; item !== null; item = item.right) {
    spend(budget, 1);
    if (item.deleted) continue;
    const { content } = item;
    if (content instanceof ContentString) spend(budget, 0, content.str.length);
    else if (!(content instanceof ContentFormat)) throw new Fault("something else than letters");
    else if (!Object.hasOwn(looks, content.key)) throw new Fault("an unknown attribute");
    else if (content.value !== null && content.value !== true) throw new Fault("a value of another kind");
  }
}

function walkHead(root: Shared, budget: Budget): void {
  const fields: Readonly<Record<string, z.ZodType>> = captureHeadFields;
  for (const [key, value] of valuesOf(root, budget)) {
    const schema = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!schema) throw new Fault("an unknown attribute");
    if (!schema.safeParse(value).success) throw new Fault("a value of another kind");
  }
}

function walkBroughtBack(root: Shared, budget: Budget): void {
  for (const [key, value] of valuesOf(root, budget)) {
    const length = lengthBroughtBack(key, value);
    if (length === undefined) throw new Fault("a value of another kind");
    spend(budget, 0, length);
  }
}

/** How many letters are copies, where this says which are one of which. */
export function lengthBroughtBack(key: string, value: unknown): number | undefined {
  const read = letters.safeParse(value);
  return /^\d{1,10}:\d{1,10}$/.test(key) ? read.data?.[2] : undefined;
}

/** The plain values of a map; no map has letters of its own. */
function* valuesOf({ _start: first, _map: entries }: Shared, budget: Budget): Generator<readonly [string, unknown]> {
  if (first !== null) throw new Fault("letters outside of a text");
  for (const [key, item] of entries) {
    spend(budget, 1);
    if (item.deleted) continue;
    if (!(item.content instanceof ContentAny)) throw new Fault("no plain value");
    yield [key, item.content.arr.at(-1)];
  }
}
