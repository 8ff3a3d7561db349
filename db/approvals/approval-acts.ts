import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { undoneWithin, type ApprovalKind, type ApprovalMeans, type Gate } from "#domain/approvals/approval.ts";
import type { SignedText } from "#domain/approvals/signed-text.ts";
import { isCleared } from "#domain/approvals/standing.ts";
import { passagesOf } from "#domain/versions/passages.ts";
import { touchedBy, type Version } from "#domain/versions/version.ts";
import { findApproval, gateOfVersion, standingFor } from "#db/approvals/approvals.ts";
import { sittingAt, tellSecretariat, type ApprovalMail } from "#db/approvals/approval-people.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { hasLeft } from "#db/dispatches/dispatched-versions.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { approvals } from "#db/schema/approvals.ts";
import { findVersion, moveVersion } from "#db/versions/versions.ts";

/** What is told to staff of what came of an act. */
export type ApprovalNews = "given" | "condition" | "returned" | "except" | "cleared" | "final" | "withdrawn";
export type Mails = (news: ApprovalNews) => ApprovalMail;

/** What somebody decided, of the text as it was shown to them. */
export type Deciding = {
  readonly id: string;
  readonly versionId: string;
  readonly gate: Gate;
  readonly seat: string;
  readonly sha256: string;
  readonly kind: ApprovalKind;
  readonly exceptions: readonly string[];
  readonly condition?: string;
  readonly reason?: string;
};

export type GiveOutcome = "given" | "cleared" | "back" | "changed" | "given-already" | "not-yours" | "unknown-passage";

/**
 * Gives or refuses an approval in one's own name. Everything that the person saw is compared again with what stands: the
 * version, its words, its gate, that nobody in the same seat decided before, and that they did not write the text.
 */
export function giveApproval(
  db: Db,
  act: Act & Deciding & { readonly means: ApprovalMeans; readonly signed?: SignedText; readonly mails: Mails },
): GiveOutcome {
  const { actorId, deviceSessionId, now, mails, means, signed, ...decision } = act;
  return db.transaction(
    (tx): GiveOutcome => {
      const version = findVersion(tx, decision.versionId);
      if (!version || !isAsShown(tx, version, decision)) return "changed";
      const meeting = findMeeting(tx, version.meetingId);
      const sitting =
        meeting &&
        sittingAt(tx, { meeting, now }).find((one) => one.person.id === actorId && one.seat.id === decision.seat);
      if (!meeting || !sitting || touchedBy(version).includes(actorId)) return "not-yours";
      if (decided(tx, decision)) return "given-already";
      if (!hasPassages(version, decision.exceptions)) return "unknown-passage";
      const at = now.toISOString();
      tx.insert(approvals)
        .values({
          ...{ ...decision, meetingId: meeting.id, means, signed: signed ?? null, capacity: sitting.capacity },
          ...{ personId: actorId, name: sitting.person.name, at, enteredBy: actorId },
          ...{ confirmedAt: at, confirmedBy: actorId },
        })
        .run();
      const doing = { actorId, deviceSessionId, now };
      const verb = decision.kind === "returned" ? "approval.returned" : "approval.given";
      record(tx, { ...doing, verb, targetId: decision.id, meetingId: meeting.id, reason: decision.reason });
      return settle(tx, { ...doing, version, decision, mails });
    },
    { behavior: "immediate" },
  );
}

const isAsShown = (tx: Db, version: Version, { sha256, gate }: Deciding) =>
  version.sha256 === sha256 && gateOfVersion(tx, version) === gate;

const hasPassages = ({ report }: Version, ids: readonly string[]) => {
  const known = new Set(passagesOf(report).map(({ id }) => id));
  return ids.every((id) => known.has(id));
};

/** Has this seat decided of this version at this gate? */
export function decided(tx: Db, { versionId, gate, seat }: Pick<Deciding, "versionId" | "gate" | "seat">): boolean {
  const standing = and(isNull(approvals.withdrawnAt), isNotNull(approvals.confirmedAt));
  const same = and(eq(approvals.versionId, versionId), eq(approvals.gate, gate), eq(approvals.seat, seat));
  return tx.select({ id: approvals.id }).from(approvals).where(and(same, standing)).get() !== undefined;
}

export type Settling = Act & {
  readonly version: Version;
  readonly decision: Pick<Deciding, "id" | "gate" | "kind" | "reason">;
  readonly mails: Mails;
};

/**
 * Moves a version on by what was just decided, inside that act: back to the desk where words are refused, on where the
 * last chair has approved the last passage. Staff are told in any case.
 */
export function settle(tx: Db, { version, decision, mails, ...act }: Settling): "given" | "cleared" | "back" {
  const { id: versionId, meetingId } = version;
  const { kind, gate, reason } = decision;
  const isBack = kind === "returned" || kind === "except";
  const isThrough = !isBack && isCleared({ gate, ...standingFor(tx, version) });
  if (isBack) moveVersion(tx, { ...act, versionId, event: "returned", verb: "version.returned", reason });
  else if (isThrough && gate === "circulate")
    moveVersion(tx, { ...act, versionId, event: "cleared", verb: "version.cleared" });
  else if (isThrough && version.state === "frozen")
    moveVersion(tx, { ...act, versionId, event: "adopted", verb: "version.adopted" });
  tellNews(tx, { meetingId, kind: "version", now: act.now });
  const news = isThrough ? (gate === "final" ? "final" : "cleared") : kind === "approved" ? "given" : kind;
  const meeting = findMeeting(tx, meetingId);
  if (meeting) tellSecretariat(tx, { ...act, meeting, key: `${decision.id}:${news}`, mail: mails(news) });
  return isBack ? "back" : isThrough ? "cleared" : "given";
}

export type WithdrawOutcome = "withdrawn" | "withdrawn-already" | "needs-reason" | "too-late" | "no-such-approval";

/**
 * Withdraws one's own approval: without a reason only while it may have been a slip of the finger. A version that stood
 * by it stands at its gate again. What was sent out or back already cannot be withdrawn.
 */
export function withdrawApproval(
  db: Db,
  {
    approvalId,
    meetingId,
    reason,
    mails,
    ...act
  }: Act & { approvalId: string; meetingId: string; reason?: string; mails: Mails },
): WithdrawOutcome {
  return db.transaction(
    (tx): WithdrawOutcome => {
      const approval = findApproval(tx, { approvalId, meetingId });
      const version = approval && findVersion(tx, approval.versionId);
      if (!version || approval.personId !== act.actorId || approval.confirmedAt === null) return "no-such-approval";
      if (approval.withdrawnAt !== null) return "withdrawn-already";
      const isSlip = act.now.getTime() - Date.parse(approval.at) <= undoneWithin;
      if (reason === undefined && !isSlip) return "needs-reason";
      const { id: versionId, state } = version;
      const stands = standsBy(tx, version, approval.gate);
      if (hasLeft(tx, versionId) || (state !== "frozen" && !stands && state !== "adopted")) return "too-late";
      tx.update(approvals)
        .set({ withdrawnAt: act.now.toISOString(), withdrawnBy: act.actorId, withdrawalReason: reason ?? null })
        .where(eq(approvals.id, approvalId))
        .run();
      record(tx, { ...act, verb: "approval.withdrawn", targetId: approvalId, meetingId, reason });
      if (stands === "cleared")
        moveVersion(tx, { ...act, versionId, event: "clearance withdrawn", verb: "version.clearance_withdrawn" });
      if (stands === "adopted")
        moveVersion(tx, { ...act, versionId, event: "adoption withdrawn", verb: "version.adoption_withdrawn" });
      tellNews(tx, { meetingId, kind: "version", now: act.now });
      const meeting = findMeeting(tx, meetingId);
      if (meeting) tellSecretariat(tx, { ...act, meeting, key: `${approvalId}:withdrawn`, mail: mails("withdrawn") });
      return "withdrawn";
    },
    { behavior: "immediate" },
  );
}

/** The state in which a version stands by the approvals of this gate alone. */
function standsBy(tx: Db, version: Version, gate: Gate): "cleared" | "adopted" | undefined {
  if (version.state === "cleared" && gate === "circulate") return "cleared";
  // Frozen, asked as final, and adopted by that: what a procedure adopted stays so.
  const isByApproval =
    version.state === "adopted" && gateOfVersion(tx, { id: version.id, state: "frozen" }) === "final";
  return isByApproval && gate === "final" ? "adopted" : undefined;
}
