import { inWorker } from "#exports/in-worker.ts";
import type { SessionNotes } from "#exports/session-notes.ts";

/** The notes of a session as a Word file, made apart from the server, which goes on answering. Rejects if that fails. */
export function sessionNotesBytes(notes: SessionNotes): Promise<Uint8Array> {
  return inWorker("#exports/session-notes-worker.ts", notes);
}
