import type { DocumentId } from "#app/collab/wire.ts";
import { plainText } from "#app/editor/plain-text.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { readHead } from "#domain/interventions/capture-head.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { applyUpdate, Doc, XmlText } from "yjs";

/** Where a change of a document came from, if not from this page's note-taker. */
export const fromServer = Symbol("from the server");
export const fromStore = Symbol("from this browser's store");

/** The documents of a session that this page has, each made when it is first asked for. */
export type RoomDocuments = {
  readonly of: (document: DocumentId) => Doc;
  readonly all: () => readonly DocumentId[];
  /** Does anything stand in it? Nobody may type into a document whose seed has not come. */
  readonly isSeeded: (document: DocumentId) => boolean;
  /** The seed of a document that begins here. */
  readonly seed: (document: DocumentId, origin?: unknown) => void;
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
  const texts = new Map<string, CaptureText>();
  const offs = new Map<string, string>();

  const of = (id: DocumentId): Doc => {
    const known = docs.get(placeOf(id));
    if (known) return known.doc;
    const doc = new Doc();
    docs.set(placeOf(id), { id, doc });
    doc.on("update", (update: Uint8Array, origin: unknown) => {
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
    isSeeded: (id) => of(id).get("note", XmlText).length > 0,
    seed: (id, origin) => applyUpdate(of(id), emptyCapture, origin),
    textOf: (captureId) =>
      cached(texts, captureId, () => {
        const doc = of({ captureId, layer: "text" });
        return {
          head: readHead(doc.getMap("head").toJSON()),
          note: plainText(doc.get("note", XmlText)),
          line: plainText(doc.get("line", XmlText)),
        };
      }),
    offOf: (captureId) =>
      cached(offs, captureId, () => plainText(of({ captureId, layer: "off" }).get("note", XmlText))),
    close: () => {
      for (const { doc } of docs.values()) doc.destroy();
    },
  };
}
