import { lengthBroughtBack } from "#app/collab/fault-of-document.ts";
import type { FaultOf } from "#app/collab/shared-document.server.ts";
import { draftNames } from "#domain/draft/draft.ts";
import { paragraphKinds } from "#domain/record/record.ts";
import type { Doc, Item, Transaction } from "yjs";
import { ContentAny, ContentDeleted, ContentFormat, ContentString, GC, Item as YItem } from "yjs";
import { z } from "zod";

/** What a draft may hold: several times a report of two hundred pages; whatever reaches this is an attack. */
const mostItems = 400_000;
const mostCharacters = 2_000_000;

const id = z.string().min(1).max(200);
/** What letters and line feeds may carry. */
const attributes: Readonly<Record<string, z.ZodType>> = {
  id,
  level: z.enum(["paragraph", "point"]),
  kind: z.enum(paragraphKinds),
  session: id,
  unit: id,
  ref: id,
};
const baseText = z.string().max(20_000);

const textRoot = `text:${draftNames.text}`;
/** Which letters of the text were brought back or moved (app/editor/brought-back.ts). */
const broughtBackRoot = `back:${draftNames.text}`;
const roots: readonly string[] = [textRoot, draftNames.base, broughtBackRoot];

/**
 * What is wrong with what was added to a draft; undefined where nothing is. Only the additions are looked at: to walk
 * through two hundred pages for each letter would keep everybody waiting, and what stood before was judged when it came.
 */
export const faultInDraft: FaultOf = (doc, changes) => {
  for (const name of doc.share.keys()) if (!roots.includes(name)) return "an unknown root";
  if (itemsOf(doc) > mostItems || lengthOf(doc) > mostCharacters) return "too much in one document";
  for (const change of changes) {
    for (const item of addedBy(change)) {
      const fault = faultOfItem(doc, item);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
};

function itemsOf(doc: Doc): number {
  let items = 0;
  for (const structs of doc.store.clients.values()) items += structs.length;
  return items;
}

/** What can be seen of the text: Yjs counts it as it goes. */
const lengthOf = (doc: Doc): number => doc.share.get(textRoot)?._length ?? 0;

function* addedBy({ doc, beforeState, afterState }: Transaction): Generator<Item> {
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0;
    const structs = begin < end ? (doc.store.clients.get(client) ?? []) : [];
    // From the end: a long document is mostly what stood before.
    for (let at = structs.length - 1; at >= 0; at -= 1) {
      const struct = structs[at];
      if (!struct || struct.id.clock + struct.length <= begin) break;
      if (struct instanceof YItem && !(struct instanceof GC)) yield struct;
    }
  }
}

function faultOfItem(doc: Doc, { parent, parentSub, content, deleted }: Item): string | undefined {
  if (deleted || content instanceof ContentDeleted) return undefined;
  if (parent === doc.share.get(textRoot)) {
    if (parentSub !== null) return "attributes of a text";
    if (content instanceof ContentString) return undefined;
    if (!(content instanceof ContentFormat)) return "something else than letters";
    return faultOfAttribute(content);
  }
  if (parent === doc.share.get(broughtBackRoot)) {
    const isCopy = (value: unknown) => lengthBroughtBack(parentSub ?? "", value) !== undefined;
    return content instanceof ContentAny && content.arr.every(isCopy) ? undefined : "no letters that came back";
  }
  if (parent !== doc.share.get(draftNames.base)) return "documents inside documents";
  if (!id.safeParse(parentSub).success) return "an unknown attribute";
  const isPlain = content instanceof ContentAny && content.arr.every((value) => baseText.safeParse(value).success);
  return isPlain ? undefined : "no plain value";
}

function faultOfAttribute({ key, value }: ContentFormat): string | undefined {
  const schema = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
  if (!schema) return "an unknown attribute";
  return value === null || schema.safeParse(value).success ? undefined : "a value of another kind";
}
