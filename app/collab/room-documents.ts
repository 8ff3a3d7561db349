import type { DocumentId } from "#app/collab/wire.ts";
import { untidied } from "#app/editor/flat-text.ts";
import { plainText } from "#app/editor/plain-text.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { Doc } from "yjs";

/** Where a change of a document came from, if not from this page's note-taker. */
export const fromServer = Symbol("from the server");
export const fromStore = Symbol("from this browser's store");

/** The documents of a session that this page has, each made when it is first asked for. */
export type RoomDocuments = {
  readonly of: (document: DocumentId) => Doc;
  readonly all: () => readonly DocumentId[];
  /** Is it known what stands in it? Until then nobody may type: they would not see where. */
  readonly hasCome: (document: DocumentId) => boolean;
  /** It begins here, or the server has said that it is empty. */
  readonly come: (document: DocumentId) => void;
  /** The same object until the document changes. */
  readonly textOf: (captureId: string) => CaptureText;
  readonly offOf: (captureId: string) => string;
  readonly close: () => void;
};

export const placeOf = ({ captureId, layer }: DocumentId) => `${captureId}/${layer}`;

export function roomDocuments(
  changed: (document: DocumentId, update: Uint8Array, origin: unknown) => void,
): RoomDocuments {
  const docs = new Map<string, { readonly id: DocumentId; readonly doc: Doc }>();
  const here = new Set<string>();
  const texts = new Map<string, CaptureText>();
  const offs = new Map<string, string>();

  const of = (id: DocumentId): Doc => {
    const known = docs.get(placeOf(id));
    if (known) return known.doc;
    const doc = untidied(new Doc());
    docs.set(placeOf(id), { id, doc });
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      here.add(placeOf(id));
      (id.layer === "text" ? texts : offs).delete(id.captureId);
      changed(id, update, origin);
    });
    return doc;
  };
  const cached = <Value>(cache: Map<string, Value>, captureId: string, read: () => Value): Value => {
    const known = cache.get(captureId);
    if (known !== undefined) return known;
    const value = read();
    cache.set(captureId, value);
    return value;
  };

  return {
    of,
    all: () => [...docs.values()].map(({ id }) => id),
    hasCome: (id) => here.has(placeOf(id)),
    come: (id) => void here.add(placeOf(id)),
    textOf: (captureId) =>
      cached(texts, captureId, () => {
        const doc = of({ captureId, layer: "text" });
        return {
          head: readHead(doc.getMap("head").toJSON()),
          note: plainText(doc, "note"),
          line: plainText(doc, "line"),
        };
      }),
    offOf: (captureId) => cached(offs, captureId, () => plainText(of({ captureId, layer: "off" }), "note")),
    close: () => {
      for (const { doc } of docs.values()) doc.destroy();
    },
  };
}
