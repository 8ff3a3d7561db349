import { inWorker } from "#exports/in-worker.ts";
import type { PaperAsked } from "#exports/meeting-paper-document.ts";

/** A paper of a meeting as a Word file, made apart from the server, which goes on answering. Rejects if that fails. */
export function meetingPaperBytes(asked: PaperAsked): Promise<Uint8Array> {
  return inWorker("#exports/meeting-paper-worker.ts", asked);
}
