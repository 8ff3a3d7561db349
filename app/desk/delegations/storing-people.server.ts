import { setImmediate as letOthers } from "node:timers/promises";
import type { Act } from "#db/audit/audit.ts";
import { beginImport, endImport, rowsAtOnce, storePortion } from "#db/delegations/registration-imports.ts";
import type { Upload } from "#db/files/uploads.ts";
import type { PersonRead } from "#domain/delegations/read-people-list.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The imports that this process stores just now. Another one that is not done broke off when the server stopped. */
const storing = new Set<string>();
/** Which import a list became that was taken in here: whoever presses twice is led to it. */
const becameImport = new Map<string, string>();

export const isBeingStored = (importId: string): boolean => storing.has(importId);
export const importOf = (uploadId: string): string | undefined => becameImport.get(uploadId);

type Taking = {
  readonly meetingId: string;
  readonly upload: Upload;
  readonly rows: readonly PersonRead[];
  readonly doing: Act;
};

/**
 * Begins to store a list, portion after portion, and lets others in between; the import's id at once, because whoever
 * began it sees how far it is and need not stay. Undefined where somebody else began it or took the file away.
 */
export function beginStoring(context: AppLoadContext, { meetingId, upload, rows, doing }: Taking): string | undefined {
  const beginning = { meetingId, upload, folder: context.uploads, total: rows.length, ...doing };
  const importId = beginImport(context.db, beginning);
  if (importId === undefined) return undefined;
  storing.add(importId);
  becameImport.set(upload.id, importId);
  storeAll(context, { meetingId, importId, rows, doing })
    // What was stored by then stays, and the page says that the rest is missing.
    .catch((error: unknown) => context.log.error({ requestId: context.requestId, err: error, importId }))
    .finally(() => storing.delete(importId));
  return importId;
}

type Portions = Omit<Taking, "upload"> & { readonly importId: string };

async function storeAll({ db, clock }: AppLoadContext, { meetingId, importId, rows, doing }: Portions): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    storePortion(db, { meetingId, importId, rows: rows.slice(at, at + rowsAtOnce), ...doing });
    await letOthers();
  }
  endImport(db, { importId, now: clock() });
}
