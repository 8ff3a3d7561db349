import { flatText } from "#app/editor/flat-text.ts";
import { draftNames } from "#domain/draft/draft.ts";
import { Doc, encodeStateAsUpdate } from "yjs";

type Attributes = Readonly<Record<string, string>>;

/** Signs of a draft's text as they are put in. */
export type Signs = readonly (readonly [string, Attributes])[];

/** The line feed that begins a line. */
export const feed = (id: string, head: Attributes = {}): Signs[number] => [
  "\n",
  { id, level: "paragraph", kind: "session", session: "s1", ...head },
];

/** The document of a draft that says this; the same signs give the same bytes. */
export function aDraft(signs: Signs): Uint8Array {
  const doc = new Doc();
  doc.clientID = 2;
  const text = flatText(doc, draftNames.text);
  doc.transact(() => {
    let at = 0;
    for (const [letters, attributes] of signs) {
      text.insert(at, letters, { ...attributes });
      at += letters.length;
    }
  });
  return encodeStateAsUpdate(doc);
}
