import { and, eq, isNull } from "drizzle-orm";
import type { Gate } from "#domain/approvals/approval.ts";
import { seatsOf } from "#domain/approvals/seats.ts";
import { decided, settle, type Deciding, type GiveOutcome, type Mails } from "#db/approvals/approval-acts.ts";
import { sittingAt, tellSeat, type ApprovalMail } from "#db/approvals/approval-people.ts";
import { findApproval, gateOfVersion, type ApprovalKept } from "#db/approvals/approvals.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { approvals, finalWishes } from "#db/schema/approvals.ts";
import { findUpload } from "#db/files/uploads.ts";
import { findVersion } from "#db/versions/versions.ts";

type Letter = Pick<Deciding, "id" | "versionId" | "gate" | "seat" | "sha256"> & {
  readonly kind: "approved" | "returned";
  readonly reason?: string;
  /** As the letter is signed. */
  readonly name: string;
  readonly evidenceId: string;
};

export type EnterOutcome = "entered" | "changed" | "no-seat" | "no-evidence" | "given-already";

/** Enters an approval that came by letter or mail. It counts for nothing until somebody else confirms it. */
export function enterLetter(db: Db, { actorId, deviceSessionId, now, ...letter }: Act & Letter): EnterOutcome {
  return db.transaction(
    (tx): EnterOutcome => {
      const version = findVersion(tx, letter.versionId);
      const meeting = version && findMeeting(tx, version.meetingId);
      if (!meeting || version.sha256 !== letter.sha256 || gateOfVersion(tx, version) !== letter.gate) return "changed";
      if (!seatsOf(meeting).some(({ id }) => id === letter.seat)) return "no-seat";
      // Whoever signs a letter need not be known to the house.
      const sitting = sittingAt(tx, { meeting, now }).find(({ seat }) => seat.id === letter.seat);
      const evidence = findUpload(tx, { uploadId: letter.evidenceId, dialogueId: meeting.dialogueId });
      if (evidence?.purpose !== "approval letter") return "no-evidence";
      if (decided(tx, letter)) return "given-already";
      tx.insert(approvals)
        .values({
          ...{ ...letter, meetingId: meeting.id, exceptions: [], means: "letter" },
          ...{ personId: sitting?.person.id ?? null, capacity: sitting?.capacity ?? "chair" },
          ...{ at: now.toISOString(), enteredBy: actorId },
        })
        .run();
      const doing = { actorId, deviceSessionId, now };
      record(tx, { ...doing, verb: "approval.entered", targetId: letter.id, meetingId: meeting.id });
      tellNews(tx, { meetingId: meeting.id, kind: "version", now });
      return "entered";
    },
    { behavior: "immediate" },
  );
}

export type ConfirmOutcome = GiveOutcome | "same-person" | "confirmed-already" | "no-such-approval";

type OfLetter = Act & { readonly approvalId: string; readonly meetingId: string };

/** Confirms that a letter says what somebody else entered; from now on it counts, and the Chair is told of it. */
export function confirmLetter(
  db: Db,
  { approvalId, meetingId, mails, mailToChair, ...act }: OfLetter & { mails: Mails; mailToChair: ApprovalMail },
): ConfirmOutcome {
  return db.transaction(
    (tx): ConfirmOutcome => {
      const letter = findApproval(tx, { approvalId, meetingId });
      const version = letter && findVersion(tx, letter.versionId);
      const meeting = findMeeting(tx, meetingId);
      if (letter?.means !== "letter" || letter.withdrawnAt !== null || !version || !meeting) return "no-such-approval";
      if (letter.confirmedAt !== null) return "confirmed-already";
      if (letter.enteredBy === act.actorId) return "same-person";
      if (gateOfVersion(tx, version) !== letter.gate || version.sha256 !== letter.sha256) return "changed";
      if (decided(tx, letter)) return "given-already";
      tx.update(approvals)
        .set({ confirmedAt: act.now.toISOString(), confirmedBy: act.actorId })
        .where(eq(approvals.id, approvalId))
        .run();
      record(tx, { ...act, verb: "approval.confirmed", targetId: approvalId, meetingId });
      tellSeat(tx, { ...act, meeting, seat: letter.seat, key: `${approvalId}:confirmed`, mail: mailToChair });
      return settle(tx, { ...act, version, decision: settled(letter), mails });
    },
    { behavior: "immediate" },
  );
}

/** Takes out a letter that was entered and is confirmed by nobody. */
export function discardLetter(db: Db, { approvalId, meetingId, ...act }: OfLetter): "discarded" | "no-such-approval" {
  return db.transaction(
    (tx) => {
      const isOpen = and(isNull(approvals.confirmedAt), isNull(approvals.withdrawnAt));
      const key = and(eq(approvals.id, approvalId), eq(approvals.meetingId, meetingId), eq(approvals.means, "letter"));
      const gone = tx
        .update(approvals)
        .set({ withdrawnAt: act.now.toISOString(), withdrawnBy: act.actorId })
        .where(and(key, isOpen))
        .run();
      if (gone.changes === 0) return "no-such-approval";
      record(tx, { ...act, verb: "approval.discarded", targetId: approvalId, meetingId });
      return "discarded";
    },
    { behavior: "immediate" },
  );
}

/** Says that what a chair made their approval depend on is done: from now on it counts. */
export function meetCondition(
  db: Db,
  { approvalId, meetingId, mails, ...act }: OfLetter & { readonly mails: Mails },
): GiveOutcome | "no-such-approval" {
  return db.transaction(
    (tx): GiveOutcome | "no-such-approval" => {
      const approval = findApproval(tx, { approvalId, meetingId });
      const version = approval && findVersion(tx, approval.versionId);
      if (!version || approval.kind !== "condition" || approval.withdrawnAt !== null) return "no-such-approval";
      if (approval.fulfilledAt !== null) return "given-already";
      if (gateOfVersion(tx, version) !== approval.gate) return "changed";
      tx.update(approvals)
        .set({ fulfilledAt: act.now.toISOString(), fulfilledBy: act.actorId })
        .where(eq(approvals.id, approvalId))
        .run();
      record(tx, { ...act, verb: "approval.condition_met", targetId: approvalId, meetingId });
      return settle(tx, { ...act, version, decision: { ...settled(approval), kind: "approved" }, mails });
    },
    { behavior: "immediate" },
  );
}

const settled = ({ id, gate, kind, reason }: ApprovalKept) => ({ id, gate, kind, ...(reason !== null && { reason }) });

/** Asks the chairs for the last word on a version, or again only whether it may go out; until somebody has decided. */
export function askFor(
  db: Db,
  { versionId, gate, ...act }: Act & { readonly versionId: string; readonly gate: Gate },
): "asked" | "too-late" {
  return db.transaction(
    (tx) => {
      const version = findVersion(tx, versionId);
      const standing = and(eq(approvals.versionId, versionId), isNull(approvals.withdrawnAt));
      const isDecided = tx.select({ id: approvals.id }).from(approvals).where(standing).get() !== undefined;
      if (version?.state !== "frozen" || isDecided) return "too-late";
      if (gateOfVersion(tx, version) === gate) return "asked";
      if (gate === "final")
        tx.insert(finalWishes).values({ versionId, askedBy: act.actorId, askedAt: act.now.toISOString() }).run();
      else tx.delete(finalWishes).where(eq(finalWishes.versionId, versionId)).run();
      const verb = gate === "final" ? "version.asked_final" : "version.asked_to_circulate";
      record(tx, { ...act, verb, targetId: versionId, meetingId: version.meetingId });
      tellNews(tx, { meetingId: version.meetingId, kind: "version", now: act.now });
      return "asked";
    },
    { behavior: "immediate" },
  );
}
