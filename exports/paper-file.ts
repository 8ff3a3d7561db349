import type { LeftInPaper, PaperFormat } from "#domain/meeting-papers/meeting-paper.ts";
import type { MediaType } from "#domain/uploads/purpose.ts";
import { readApart } from "#exports/apart.ts";

export type PaperFileRead =
  | { readonly format: PaperFormat; readonly leftIn: readonly LeftInPaper[] }
  /** "macros": it holds programs; "another kind": it is none of the formats, or not a whole one. */
  | { readonly fault: "macros" | "another kind" };

type Given = { readonly bytes: Uint8Array; readonly mediaType: MediaType | undefined };

/** What a file is by its content and what it holds beside what it shows, read apart from the server; never changed. */
export function readPaperFile(given: Given): Promise<PaperFileRead> {
  const worker = "#exports/paper-file-worker.ts";
  return readApart<PaperFileRead>({ worker, given, tooHard: { fault: "another kind" } });
}
