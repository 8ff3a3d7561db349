import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { SessionNotes } from "#exports/session-notes.ts";

/** The notes of a session as a Word file, made apart from the server, which goes on answering. Rejects if that fails. */
export function sessionNotesBytes(notes: SessionNotes): Promise<Uint8Array> {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve("#exports/session-notes-worker.ts");
  const worker = new Worker(file, { workerData: notes, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
