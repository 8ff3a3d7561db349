import { socketPath } from "#app/collab/room-address.ts";
import type { ClientHead, DocumentId, ServerFrame, ServerHead } from "#app/collab/wire.ts";
import { readPieces, readServerFrame, writeFrame, writePieces } from "#app/collab/wire.ts";
import { flatText } from "#app/editor/flat-text.ts";
import { readCapture } from "#app/editor/read-capture.ts";
import { until } from "#tests/support/until.ts";
import { fromBase64 } from "lib0/buffer";
import { v7 as newId } from "uuid";
import { WebSocket } from "ws";
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

type Heads<Kind extends ServerHead["kind"]> = Extract<ServerHead, { readonly kind: Kind }>;

/** A page's half of the wire, with nothing between the test and the socket: documents, marks, and all that was heard. */
export type NoteTaker = {
  readonly socket: WebSocket;
  readonly heard: ServerFrame[];
  /** The code with which the socket was closed. */
  readonly closed: () => number | undefined;
  readonly acknowledged: () => number;
  readonly sent: () => number;
  readonly index: () => Heads<"index"> | undefined;
  readonly say: (head: ClientHead, bytes?: Uint8Array) => void;
  readonly open: (how?: { captureId?: string; turnId?: string; besideId?: string; claimedAt?: number }) => string;
  /** The document as this page has it. */
  readonly document: (captureId: string, layer?: DocumentId["layer"]) => Doc;
  readonly join: (captureId: string, layer?: DocumentId["layer"]) => Doc;
  /** Of how many documents it was told what stands in them, or that it may not know. */
  readonly answered: () => number;
  /** Types at the end of the first paragraph and sends that. */
  readonly type: (
    captureId: string,
    text: string,
    where?: { root?: "note" | "line"; layer?: DocumentId["layer"] },
  ) => void;
  /** Changes a document in any way and sends that. */
  readonly change: (id: DocumentId, work: (doc: Doc) => void) => void;
  readonly setHead: (captureId: string, fields: Readonly<Record<string, unknown>>) => void;
  /** The note as a page would draw it. */
  readonly note: (captureId: string) => string;
  readonly allStored: () => Promise<void>;
  readonly leave: () => Promise<void>;
};

export type Sitting = {
  readonly url: string;
  readonly sid?: string;
  readonly meetingId?: string;
  /** Null for the draft of the meeting. */
  readonly sessionId?: string | null;
  /** Documents of an earlier sitting, of a page that kept them. */
  readonly documents?: Map<string, Doc>;
  readonly headers?: Readonly<Record<string, string>>;
};

const nameOf = (captureId: string, layer: string) => `${layer} ${captureId}`;

/** Comes to a session; rejects with the status where the server does not let them in. */
export async function sitDown({
  url,
  sid,
  meetingId = "sarajevo-2018",
  sessionId = "s1",
  documents = new Map<string, Doc>(),
  headers = {},
}: Sitting): Promise<NoteTaker & { readonly documents: Map<string, Doc> }> {
  const { origin } = new URL(url);
  const cookie = sid === undefined ? {} : { cookie: `sid=${sid}` };
  const socket = new WebSocket(
    url.replace("http", "ws") + socketPath({ meetingId, sessionId: sessionId ?? undefined }),
    {
      headers: { origin, ...cookie, ...headers },
    },
  );
  const heard: ServerFrame[] = [];
  const answered = new Set<string>();
  let code: number | undefined;
  let acknowledged = 0;
  let mark = 0;
  const send = (head: ClientHead, bytes?: Uint8Array) => {
    if (socket.readyState === socket.OPEN) socket.send(writeFrame(head, bytes));
  };
  const document = (captureId: string, layer: DocumentId["layer"] = "text") => {
    const name = nameOf(captureId, layer);
    const known = documents.get(name);
    if (known) return known;
    const doc = new Doc();
    documents.set(name, doc);
    return doc;
  };
  const change = (captureId: string, layer: DocumentId["layer"], work: (doc: Doc) => void) => {
    const doc = document(captureId, layer);
    const before = encodeStateVector(doc);
    doc.transact(() => work(doc));
    send({ kind: "update", mark: ++mark, document: { captureId, layer } }, encodeStateAsUpdate(doc, before));
  };
  socket.on("message", (data: Buffer) => {
    const frame = readServerFrame(data);
    heard.push(frame);
    const { head, bytes } = frame;
    if (head.kind === "stored") acknowledged = Math.max(acknowledged, head.mark);
    if (head.kind === "update") applyUpdate(document(head.document.captureId, head.document.layer), bytes);
    if (head.kind === "state") {
      const pieces = readPieces(bytes, head.documents.length);
      for (const [at, { document: id, stateVector }] of head.documents.entries()) {
        const doc = document(id.captureId, id.layer);
        applyUpdate(doc, pieces[at] ?? new Uint8Array());
        answered.add(nameOf(id.captureId, id.layer));
        const lacking = encodeStateAsUpdate(doc, fromBase64(stateVector));
        // Two bytes say that there is nothing.
        if (lacking.length > 2) send({ kind: "update", mark: ++mark, document: id }, lacking);
      }
    }
    if (head.kind === "refused" && head.document) answered.add(nameOf(head.document.captureId, head.document.layer));
  });
  socket.on("close", (closedWith) => void (code = closedWith));
  socket.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    socket.once("open", resolve);
    socket.once("unexpected-response", (_request, { statusCode }) => {
      socket.terminate();
      reject(new Error(String(statusCode)));
    });
  });
  return {
    ...{ socket, heard, documents, document, say: send },
    closed: () => code,
    acknowledged: () => acknowledged,
    answered: () => answered.size,
    sent: () => mark,
    index: () => heard.map(({ head }) => head).findLast((head) => head.kind === "index"),
    open({ captureId = newId(), claimedAt = 0, ...how } = {}) {
      document(captureId);
      send({ kind: "open", mark: ++mark, captureId, claimedAt, ...how });
      return captureId;
    },
    join(captureId, layer = "text") {
      const doc = document(captureId, layer);
      send({ kind: "join", documents: [{ captureId, layer }] }, writePieces([encodeStateVector(doc)]));
      return doc;
    },
    type: (captureId, text, { root = "note", layer = "text" } = {}) =>
      change(captureId, layer, (doc) => typeIn(doc, root, text)),
    change: ({ captureId, layer }, work) => change(captureId, layer, work),
    setHead: (captureId, fields) =>
      change(captureId, "text", (doc) => {
        for (const [key, value] of Object.entries(fields)) doc.getMap("head").set(key, value);
      }),
    note: (captureId) => readCapture(encodeStateAsUpdate(document(captureId))).note,
    allStored: () => until(() => acknowledged === mark),
    async leave() {
      socket.close();
      await until(() => code !== undefined);
    },
  };
}

/** Letters at the end of the first paragraph. */
export function typeIn(doc: Doc, root: "note" | "line", letters: string): void {
  const text = flatText(doc, root);
  const [first = ""] = text.toString().split("\n");
  text.insert(first.length, letters, {});
}
