import { flatText } from "#app/editor/flat-text.ts";
import { captureRoots } from "#app/editor/nodes.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { Doc, encodeStateAsUpdate } from "yjs";

/** The document of a capture in which nothing stands yet. */
export const emptyCapture: Uint8Array = encodeStateAsUpdate(new Doc());

/** The author of seeds, so that the same text gives the same bytes. Yjs gives others a random id of 32 bits. */
const seederId = 2;

/** The document of an intervention that a file brought in; the same text gives the same bytes. */
export function seedOf({ head, ...texts }: CaptureText): Uint8Array {
  return seed((doc) => {
    for (const root of captureRoots) flatText(doc, root).insert(0, texts[root]);
    const fields = doc.getMap("head");
    for (const key of Object.keys(head).sort()) {
      const value: unknown = Reflect.get(head, key);
      if (value !== undefined) fields.set(key, value);
    }
  });
}

/** The off-the-record document of a capture that says this much from its beginning. */
export function offRecordSeedOf(words: string): Uint8Array {
  return seed((doc) => flatText(doc, "note").insert(0, words));
}

function seed(write: (doc: Doc) => void): Uint8Array {
  const doc = new Doc();
  doc.clientID = seederId;
  write(doc);
  return encodeStateAsUpdate(doc);
}
