import { allLooks, flatText, looks } from "#app/editor/flat-text.ts";
import { captureRoots, type CaptureRoot } from "#app/editor/nodes.ts";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, XmlText } from "yjs";

/** Text of one look. */
type Run = { readonly text: string; readonly look: number };

/**
 * The author of what is retold of documents of the former shape, in which each paragraph was a type of its own, with a
 * node before each run of text. One for all of them, so that the same text gives the same bytes.
 */
const retellerId = 3;

/** Is a document one that has its words in flat texts, from its beginning or since it was retold? */
export function isRetold(doc: Doc): boolean {
  return doc.store.clients.has(retellerId) || captureRoots.every((root) => !doc.share.has(root));
}

/** The update that makes flat texts of what a document says in its former shape; undefined where there is nothing to tell. */
export function retelling(updates: readonly Uint8Array[]): Uint8Array | undefined {
  const doc = new Doc();
  try {
    for (const update of updates) applyUpdate(doc, update);
    if (isRetold(doc)) return undefined;
    const before = encodeStateVector(doc);
    doc.clientID = retellerId;
    doc.transact(() => {
      for (const root of captureRoots) tell(doc, root);
    });
    return doc.store.clients.has(retellerId) ? encodeStateAsUpdate(doc, before) : undefined;
  } finally {
    doc.destroy();
  }
}

/** The words of a root of the former shape. */
export function formerText(doc: Doc, root: CaptureRoot): string {
  return formerRuns(doc, root)
    .map(({ text }) => text)
    .join("");
}

function tell(doc: Doc, root: CaptureRoot): void {
  const text = flatText(doc, root);
  // In front of what was typed into the flat text before the server had told it.
  let at = 0;
  for (const { text: words, look } of formerRuns(doc, root)) {
    const written = Object.entries(looks).filter(([, bit]) => look & bit);
    text.insert(at, words, Object.fromEntries(written.map(([name]) => [name, true])));
    at += words.length;
  }
}

function formerRuns(doc: Doc, root: CaptureRoot): readonly Run[] {
  if (!doc.share.has(root)) return [];
  return embedded(doc.get(root, XmlText))
    .filter((paragraph) => paragraph instanceof XmlText)
    .flatMap((paragraph, at) => [...(at > 0 ? [{ text: "\n", look: 0 }] : []), ...runsOf(paragraph)])
    .filter(({ text }) => text !== "");
}

/** A run has the look of the node before it. */
function runsOf(paragraph: XmlText): readonly Run[] {
  let look = 0;
  return embedded(paragraph).map((part) => {
    if (typeof part === "string") return { text: part, look };
    if (!(part instanceof YMap)) return { text: "", look };
    if (part.get("__type") === "linebreak") return { text: "\n", look: 0 };
    look = Number(part.get("__format") ?? 0) & allLooks;
    return { text: "", look };
  });
}

/** What stands in a type, in order: runs of text and the types embedded between them. */
function embedded(parent: XmlText): unknown[] {
  // Yjs gives deltas no type: each piece holds a text or the type that is embedded there.
  const pieces = parent.toDelta() as { readonly insert?: unknown }[];
  return pieces.map(({ insert }) => insert);
}
