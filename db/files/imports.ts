import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { importRecord, type ImportOutcome } from "#db/record/records.ts";
import { findUpload, releaseUpload, removeUnused, type Upload } from "#db/files/uploads.ts";

export type Confirmation = Act & {
  readonly upload: Upload;
  /** What the file holds, as it was just read and judged. */
  readonly record: MeetingRecord;
  readonly base: Register;
  readonly replace: boolean;
  readonly folder: string;
};

/**
 * Takes in a meeting record that somebody brought in and looked at, and removes the file, which is done with: its record
 * is stored, and would otherwise lie there twice. "gone": somebody else confirmed or removed it meanwhile.
 */
export function confirmImport(
  db: Db,
  { upload, record, base, replace, folder, ...act }: Confirmation,
): ImportOutcome | { readonly outcome: "gone" } {
  const done = db.transaction(
    (tx): ImportOutcome | { readonly outcome: "gone" } => {
      // The same file is not taken in twice, by two people or two clicks.
      if (!findUpload(tx, { uploadId: upload.id, dialogueId: upload.dialogueId })) return { outcome: "gone" };
      const imported = importRecord(tx, { ...act, record, base, replace });
      if (imported.outcome === "imported" || imported.outcome === "replaced")
        releaseUpload(tx, { ...act, uploadId: upload.id });
      return imported;
    },
    { behavior: "immediate" },
  );
  removeUnused(db, folder, [upload.sha256]);
  return done;
}
