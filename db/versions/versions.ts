import { and, asc, desc, eq, getTableColumns, max, notInArray, sql } from "drizzle-orm";
import { next, textState, type VersionEvent, type VersionState } from "#domain/versions/state.ts";
import type { Version, VersionHead } from "#domain/versions/version.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { versionFiles, versions } from "#db/schema/versions.ts";

const { report: _report, text: _text, ...headColumns } = getTableColumns(versions);

const versionById = prepared((db) =>
  db
    .select()
    .from(versions)
    .where(eq(versions.id, sql.placeholder("versionId")))
    .prepare(),
);

const headsByMeeting = prepared((db) =>
  db
    .select(headColumns)
    .from(versions)
    .where(eq(versions.meetingId, sql.placeholder("meetingId")))
    .orderBy(desc(versions.number))
    .prepare(),
);

const newestState = prepared((db) =>
  db
    .select({ state: versions.state })
    .from(versions)
    .where(eq(versions.meetingId, sql.placeholder("meetingId")))
    .orderBy(desc(versions.number))
    .limit(1)
    .prepare(),
);

/** One version, whole. */
export function findVersion(db: Db, versionId: string): Version | undefined {
  return versionById(db).get({ versionId });
}

/** The versions of a meeting's text, newest first, without their words. */
export function listVersions(db: Db, meetingId: string): readonly VersionHead[] {
  return headsByMeeting(db).all({ meetingId });
}

/** The state of a meeting's text as rights ask for it, where it was not issued before it came to us. */
export function textStateOf(db: Db, meetingId: string) {
  return textState(newestState(db).get({ meetingId })?.state);
}

/** The version that is away from the desk: frozen, cleared, circulated, adopted or issued; while there is none, the text is worked on. */
export function frozenVersion(db: Db, meetingId: string): Version | undefined {
  return db
    .select()
    .from(versions)
    .where(and(eq(versions.meetingId, meetingId), notInArray(versions.state, ["returned", "reopened"])))
    .get();
}

/** The number of the newest version. */
export function newestNumber(db: Db, meetingId: string): number | undefined {
  const newest = db
    .select({ number: max(versions.number) })
    .from(versions)
    .where(eq(versions.meetingId, meetingId))
    .get();
  return newest?.number ?? undefined;
}

export type Moving = Act & {
  readonly versionId: string;
  readonly event: VersionEvent;
  readonly verb: AuditVerb;
  readonly reason?: string;
};

/**
 * Lets a version go on to the state that follows upon an event, inside the transaction of the act that makes it so.
 * Undefined where there is no such version or it cannot happen now; then nothing is written.
 */
export function moveVersion(
  tx: Db,
  { versionId, event, verb, reason, ...act }: Moving,
): { readonly state: VersionState; readonly meetingId: string } | undefined {
  const version = tx
    .select({ state: versions.state, meetingId: versions.meetingId })
    .from(versions)
    .where(eq(versions.id, versionId))
    .get();
  const state = version && next(version.state, event);
  if (!state) return undefined;
  tx.update(versions)
    .set({ state, changedAt: act.now.toISOString(), changedBy: act.actorId })
    .where(eq(versions.id, versionId))
    .run();
  const { meetingId } = version;
  record(tx, { ...act, verb, targetId: versionId, meetingId, ...(reason !== undefined && { reason }) });
  return { state, meetingId };
}

/** The hashes of the Word files of a version that were given out. */
export function listVersionFiles(db: Db, versionId: string): readonly string[] {
  return db
    .select({ sha256: versionFiles.sha256 })
    .from(versionFiles)
    .where(eq(versionFiles.versionId, versionId))
    .orderBy(asc(versionFiles.givenAt))
    .all()
    .map(({ sha256 }) => sha256);
}
