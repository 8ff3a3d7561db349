import type { GroupCommit } from "#app/collab/group-commit.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import { nameOfDocument } from "#app/collab/room.server.ts";
import type { Seat, Wanted } from "#app/collab/seat.server.ts";
import type { DocumentId, DocumentState, Refusal } from "#app/collab/wire.ts";
import { writeFrame, writePieces } from "#app/collab/wire.ts";
import { toBase64 } from "lib0/buffer";

/** One frame of an answer: so many documents, and not many more bytes. Between two of them others are heard. */
const documentsAtOnce = 50;
const bytesAtOnce = 256 * 1024;

/** What a document counts for, beside the frames of a page: asked for again and again it is a flood. */
const first = 0.1;
const again = 1;

type Joining = { readonly room: Room; readonly seat: Seat };

/** Answers a page that asked for documents, as fast as it reads the answers. */
export function joinDocuments(joining: Joining, queue: GroupCommit, asked: readonly Wanted[]): void {
  const { room, seat } = joining;
  const isAnswering = seat.wanted.size > 0;
  if (asked.some(({ id }) => room.matter.isAwaited(id))) queue.flush();
  for (const one of asked) {
    const name = nameOfDocument(one.id);
    seat.spend(seat.joined.has(name) ? again : first);
    const why = refusalOf(joining, one.id);
    if (why) seat.send({ kind: "refused", document: one.id, why });
    else seat.wanted.set(name, one);
  }
  if (!isAnswering) answerSome(joining);
}

export function leaveDocument(seat: Seat, id: DocumentId): void {
  seat.joined.delete(nameOfDocument(id));
  seat.wanted.delete(nameOfDocument(id));
}

function answerSome(joining: Joining): void {
  const { room, seat } = joining;
  const documents: DocumentState[] = [];
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (const [name, { id, vector }] of seat.wanted) {
    if (documents.length === documentsAtOnce || bytes >= bytesAtOnce) break;
    seat.wanted.delete(name);
    // What they may read can have changed while they waited.
    const why = refusalOf(joining, id);
    const document = why === undefined ? room.document(id) : undefined;
    if (!document) {
      seat.send({ kind: "refused", document: id, why: why ?? "no-such-capture" });
      continue;
    }
    const piece = document.since(vector);
    seat.joined.add(name);
    documents.push({ document: id, stateVector: toBase64(document.vector()) });
    pieces.push(piece);
    bytes += piece.length;
  }
  if (documents.length === 0) return;
  const goOn = () => void setImmediate(() => seat.guarded(() => answerSome(joining)));
  const frame = writeFrame({ kind: "state", documents }, writePieces(pieces));
  seat.sendFrame(frame, seat.wanted.size > 0 ? goOn : undefined);
}

function refusalOf({ room, seat }: Joining, id: DocumentId): Refusal | undefined {
  if (!seat.standing.mayReadLayer(id.layer)) return "not-allowed";
  return room.matter.has(id) ? undefined : "no-such-capture";
}
