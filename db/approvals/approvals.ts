import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { gateOf, gates, type Approval, type Decision, type Gate } from "#domain/approvals/approval.ts";
import { seatsOf, type Seat } from "#domain/approvals/seats.ts";
import { isCleared } from "#domain/approvals/standing.ts";
import { isBack } from "#domain/versions/state.ts";
import { passagesOf } from "#domain/versions/passages.ts";
import type { Passage, Version } from "#domain/versions/version.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { approvals, finalWishes } from "#db/schema/approvals.ts";
import { findVersion } from "#db/versions/versions.ts";

/** An approval with everything that is kept of it. */
export type ApprovalKept = Approval &
  Pick<typeof approvals.$inferSelect, "signed" | "evidenceId" | "withdrawnBy" | "withdrawalReason">;

/** Everything that was decided of a meeting's text, in the order in which it was decided. */
export function listApprovals(db: Db, meetingId: string): readonly ApprovalKept[] {
  return db
    .select()
    .from(approvals)
    .where(eq(approvals.meetingId, meetingId))
    .orderBy(asc(approvals.at), sql`rowid`)
    .all();
}

/** What was decided of one version, newest first. */
export function listApprovalsOf(db: Db, versionId: string): readonly ApprovalKept[] {
  return db
    .select()
    .from(approvals)
    .where(eq(approvals.versionId, versionId))
    .orderBy(desc(approvals.at), sql`rowid desc`)
    .all();
}

/** One approval of a meeting's text. */
export function findApproval(
  db: Db,
  { approvalId, meetingId }: { approvalId: string; meetingId: string },
): ApprovalKept | undefined {
  return db
    .select()
    .from(approvals)
    .where(and(eq(approvals.id, approvalId), eq(approvals.meetingId, meetingId)))
    .get();
}

/** Has a chair decided of a version, or is a letter entered? A letter that was taken out again decided nothing. */
export function isDecidedOf(db: Db, versionId: string): boolean {
  const isDecision = or(isNotNull(approvals.confirmedAt), isNull(approvals.withdrawnAt));
  const found = and(eq(approvals.versionId, versionId), isDecision);
  return db.select({ id: approvals.id }).from(approvals).where(found).get() !== undefined;
}

/** At which gate a version stands now. */
export function gateOfVersion(db: Db, { id, state }: Pick<Version, "id" | "state">): Gate | undefined {
  const wish = db.select().from(finalWishes).where(eq(finalWishes.versionId, id)).get();
  return gateOf(state, wish && "final");
}

/** A version with all that decides where each chair stands with it. */
export type Standing = {
  readonly version: { readonly id: string; readonly passages: readonly Passage[] };
  readonly seats: readonly Seat[];
  readonly decisions: readonly Decision[];
};

/** What was decided of a version and of those before it, with the words of each. */
export function standingFor(db: Db, version: Version): Standing {
  const passages = new Map<string, readonly Passage[]>([[version.id, passagesOf(version.report)]]);
  const ofVersion = (versionId: string): readonly Passage[] => {
    const known = passages.get(versionId) ?? passagesIn(findVersion(db, versionId));
    passages.set(versionId, known);
    return known;
  };
  const numbers = new Set<string>();
  const isUpTo = (versionId: string) => {
    if (numbers.has(versionId)) return true;
    const number = versionId === version.id ? version.number : findVersion(db, versionId)?.number;
    const isEarlier = number !== undefined && number <= version.number;
    if (isEarlier) numbers.add(versionId);
    return isEarlier;
  };
  const meeting = findMeeting(db, version.meetingId);
  return {
    version: { id: version.id, passages: ofVersion(version.id) },
    seats: meeting ? seatsOf(meeting) : [],
    decisions: listApprovals(db, version.meetingId)
      .filter(({ versionId }) => isUpTo(versionId))
      .map((approval) => ({ ...approval, passages: ofVersion(approval.versionId) })),
  };
}

const passagesIn = (version: Version | undefined) => (version ? passagesOf(version.report) : []);

/** Have all chairs approved every word of a version as the last word? Only then is it issued. */
export function hasFinalApproval(db: Db, version: Version): boolean {
  return isCleared({ gate: "final", ...standingFor(db, version) });
}

/** Did all chairs approve these words, to go round or as the last ones, whatever became of the version afterwards? */
export function wasApproved(db: Db, version: Version): boolean {
  if (!isBack(version.state)) return version.state !== "frozen";
  return gates.some((gate) => isCleared({ gate, ...standingFor(db, version) }));
}
