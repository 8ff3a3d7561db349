import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { passagesOf } from "#domain/versions/passages.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { pencils } from "#db/schema/approvals.ts";
import { findVersion } from "#db/versions/versions.ts";

export type Pencil = Omit<typeof pencils.$inferSelect, "removedAt">;

/** What stands in pencil beside the passages of a version, the oldest first. */
export function listPencils(db: Db, versionId: string): readonly Pencil[] {
  return db
    .select()
    .from(pencils)
    .where(and(eq(pencils.versionId, versionId), isNull(pencils.removedAt)))
    .orderBy(asc(pencils.writtenAt), sql`rowid`)
    .all();
}

type Writing = Act & {
  readonly id: string;
  readonly versionId: string;
  readonly passage: string;
  readonly text: string;
};

/** Writes in pencil beside a passage; a form that is sent twice writes once. */
export function writePencil(
  db: Db,
  { id, versionId, passage, text, ...act }: Writing,
): "written" | "no-such-passage" | "too-late" {
  return db.transaction(
    (tx) => {
      const version = findVersion(tx, versionId);
      if (version?.state !== "frozen") return "too-late";
      if (!passagesOf(version.report).some((known) => known.id === passage)) return "no-such-passage";
      const { meetingId } = version;
      const row = { id, versionId, meetingId, passage, text };
      const written = tx
        .insert(pencils)
        .values({ ...row, writtenBy: act.actorId, writtenAt: act.now.toISOString() })
        .onConflictDoNothing()
        .run();
      if (written.changes > 0) record(tx, { ...act, verb: "pencil.written", targetId: id, meetingId });
      return "written";
    },
    { behavior: "immediate" },
  );
}

/** Rubs out what one wrote oneself. */
export function removePencil(
  db: Db,
  { id, meetingId, ...act }: Act & { readonly id: string; readonly meetingId: string },
): "removed" | "no-such-pencil" {
  return db.transaction(
    (tx) => {
      const own = and(eq(pencils.meetingId, meetingId), eq(pencils.writtenBy, act.actorId), isNull(pencils.removedAt));
      const gone = tx
        .update(pencils)
        .set({ removedAt: act.now.toISOString() })
        .where(and(eq(pencils.id, id), own))
        .run();
      if (gone.changes === 0) return "no-such-pencil";
      record(tx, { ...act, verb: "pencil.removed", targetId: id, meetingId });
      return "removed";
    },
    { behavior: "immediate" },
  );
}
