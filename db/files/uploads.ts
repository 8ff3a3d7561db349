import { randomUUID } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import { limits } from "#domain/access/limits.ts";
import { originalName } from "#domain/uploads/original-name.ts";
import { uploadRules, type UploadPurpose } from "#domain/uploads/purpose.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { takeFrom } from "#db/database/limits.ts";
import { uploads } from "#db/schema/uploads.ts";
import { discardPart, listFiles, placePart, removeFile, type Part } from "#db/files/upload-files.ts";

export type Upload = typeof uploads.$inferSelect;

export type NewUpload = Act & {
  readonly folder: string;
  readonly part: Part;
  readonly name: string;
  readonly purpose: UploadPurpose;
  readonly dialogueId: string;
  /** A keyed digest, for the limit. */
  readonly digest: (text: string) => string;
};

type KeepOutcome =
  | { readonly outcome: "kept"; readonly uploadId: string }
  | { readonly outcome: "too many"; readonly freeAt: Date }
  | { readonly outcome: "another kind" };

/**
 * Keeps a file that has come in, or takes it away again where its content is none that the purpose takes, or where the
 * person has brought in too many within the hour. Its place is given inside the transaction, whose lock also whoever
 * removes files must hold: so no row is ever without its bytes.
 */
export function keepUpload(db: Db, upload: NewUpload): KeepOutcome {
  const { folder, part, name, purpose, dialogueId, digest, ...act } = upload;
  const { mediaType, sha256, size } = part;
  try {
    if (!mediaType || !uploadRules[purpose].mediaTypes.includes(mediaType)) return { outcome: "another kind" };
    return db.transaction(
      (tx) => {
        const taken = takeFrom(tx, { limit: limits.uploadByPerson, key: act.actorId, digest, now: act.now });
        if (!taken.isWithin) return { outcome: "too many", freeAt: taken.freeAt };
        const id = randomUUID();
        const kept = { id, sha256, size, mediaType, purpose, dialogueId, ownerId: act.actorId };
        tx.insert(uploads)
          .values({ ...kept, originalName: originalName(name), createdAt: act.now.toISOString() })
          .run();
        record(tx, { ...act, verb: "upload.kept", targetId: id });
        placePart(folder, part);
        return { outcome: "kept", uploadId: id };
      },
      { behavior: "immediate" },
    );
  } finally {
    discardPart(part);
  }
}

/** One file of a dialogue. */
export function findUpload(db: Db, key: { uploadId: string; dialogueId: string }): Upload | undefined {
  return db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, key.uploadId), eq(uploads.dialogueId, key.dialogueId)))
    .get();
}

/** The files of a dialogue that were brought in for a purpose, newest first. */
export function listUploads(db: Db, { dialogueId, purpose }: { dialogueId: string; purpose: UploadPurpose }): Upload[] {
  return db
    .select()
    .from(uploads)
    .where(and(eq(uploads.dialogueId, dialogueId), eq(uploads.purpose, purpose)))
    .orderBy(desc(uploads.createdAt), desc(uploads.id))
    .all();
}

/**
 * Takes the row of a file away, inside the transaction of an act that is done with it; the bytes go by `removeUnused`
 * afterwards, since a transaction may be undone and a removed file may not. False where there is none.
 */
export function releaseUpload(tx: Db, { uploadId, ...act }: Act & { readonly uploadId: string }): boolean {
  const isGone = tx.delete(uploads).where(eq(uploads.id, uploadId)).run().changes > 0;
  if (isGone) record(tx, { ...act, verb: "upload.removed", targetId: uploadId });
  return isGone;
}

/** Removes a file, its row and, where no other row has the same bytes, the bytes. False where there is none. */
export function removeUpload(db: Db, { folder, upload, ...act }: Act & { folder: string; upload: Upload }): boolean {
  const isGone = db.transaction((tx) => releaseUpload(tx, { ...act, uploadId: upload.id }), { behavior: "immediate" });
  removeUnused(db, folder, [upload.sha256]);
  return isGone;
}

/** Removes all files that no row knows, as after a crash between a file's place and its row; returns how many. */
export function sweepUploads(db: Db, folder: string): number {
  return removeUnused(db, folder, listFiles(folder));
}

/** Removes those of the files that no row knows, while nobody can keep one of them anew. */
export function removeUnused(db: Db, folder: string, hashes: readonly string[]): number {
  return db.transaction(
    (tx) => {
      const isUsed = (sha256: string) =>
        tx.select({ id: uploads.id }).from(uploads).where(eq(uploads.sha256, sha256)).get() !== undefined;
      const unused = hashes.filter((sha256) => !isUsed(sha256));
      for (const sha256 of unused) removeFile(folder, sha256);
      return unused.length;
    },
    { behavior: "immediate" },
  );
}

/** The hashes of all files that rows know: what a backup must hold. */
export function listHashes(db: Db): readonly string[] {
  return db
    .selectDistinct({ sha256: uploads.sha256 })
    .from(uploads)
    .all()
    .map(({ sha256 }) => sha256);
}
