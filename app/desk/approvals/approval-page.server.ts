import { randomUUID } from "node:crypto";
import type { ApprovalOnPage, OwnDecision } from "#app/components/approvals/approval-on-page.ts";
import { mayOnceProved, type ApprovalDesk } from "#app/desk/approvals/approval-access.server.ts";
import { rightsAt, requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { sourcesOf } from "#app/desk/points/points-page.server.ts";
import { proofsPage } from "#app/desk/sign-in/proofs-page.server.ts";
import { whyChanged } from "#app/desk/approvals/was-now.server.ts";
import { requireSignedIn } from "#app/desk/sign-in/second-proof.server.ts";
import { decided } from "#db/approvals/approval-acts.ts";
import type { Sitting } from "#db/approvals/approval-people.ts";
import { listApprovalsOf, standingFor } from "#db/approvals/approvals.ts";
import { listPencils } from "#db/approvals/pencils.ts";
import { findPerson } from "#db/accounts/people.ts";
import { findVersion, listVersions } from "#db/versions/versions.ts";
import { counts, type Gate } from "#domain/approvals/approval.ts";
import { standingOf, wasAndNow } from "#domain/approvals/standing.ts";
import { findBody } from "#domain/register/find-party.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { changesBetween, type Change } from "#domain/text/changes.ts";
import { passagesOf } from "#domain/versions/passages.ts";
import type { Version } from "#domain/versions/version.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A version as a chair reads and decides of it. */
export function approvalOnPage(context: AppLoadContext, desk: ApprovalDesk): ApprovalOnPage {
  const { db } = context;
  const { asker, subject, meeting, version, gate, own, home, doing } = desk;
  const register = requireRegister(db, meeting.dialogueId);
  const standing = standingFor(db, version);
  const seat = own.find((one) => gate && !decided(db, { versionId: version.id, gate, seat: one.seat.id })) ?? own[0];
  const mine = seat && standing.decisions.filter((one) => one.seat === seat.seat.id && one.gate === (gate ?? one.gate));
  const open = gate && seat ? (standingOf({ gate, ...standing, seats: [seat.seat] })[0]?.open ?? []) : [];
  const isDecided = seat !== undefined && gate !== undefined && isDecidedBy(context, desk, seat, gate);
  const mayDecide = seat !== undefined && gate !== undefined && mayOnceProved(desk, "approval.give") && !isDecided;
  const last = lastApproved(context, desk, seat);
  const read = readMeeting(context, meeting, rightsAt(asker, desk));
  return {
    ...{ home, gate, sha256: version.sha256, number: version.number, state: version.state, report: version.report },
    ...{
      versionsHome: `/meetings/${meeting.id}/report/versions`,
      timeZone: meeting.timeZone,
      now: doing.now.toISOString(),
    },
    newId: randomUUID(),
    seat: seat && {
      id: seat.seat.id,
      capacity: seat.capacity,
      of: seatName(seat, register, meeting.startsOn),
      name: seat.person.name,
    },
    isTouched: own.length > 0 && (subject.versionTouchedBy ?? []).includes(asker.id),
    ...{ mayDecide, mayPencil: asker.may("draft.pencil", subject) },
    passages: standing.version.passages,
    open,
    // Whoever only returned a text before has approved nothing of it, and reads it whole.
    wasNow: mine?.some((one) => counts(one) && one.kind !== "returned" && one.versionId !== version.id)
      ? wasAndNow(open, standing.version, mine).map((one) => ({ ...one, ...changesOf(one.was, one.now) }))
      : [],
    lastApprovedAt: last?.at,
    why: last && whyChanged(db, version, last.number),
    since: sinceLast(context, version),
    own: ownDecision(context, desk),
    sources: sourcesOf(read),
    pencils: listPencils(db, version.id).map(({ id, passage, text, writtenBy, writtenAt }) => ({
      ...{ id, passage, text, writtenAt, isOwn: writtenBy === asker.id, by: findPerson(db, writtenBy)?.name ?? "" },
    })),
    proof: mayDecide ? proofsHere(context) : undefined,
  };
}

function isDecidedBy({ db }: AppLoadContext, { version }: ApprovalDesk, { seat }: Sitting, gate: Gate): boolean {
  return decided(db, { versionId: version.id, gate, seat: seat.id });
}

/** "Silk Routes Working Group, Turkey": by the name of the meeting's day, as on all its papers. */
export function seatName({ seat }: Pick<Sitting, "seat">, register: Register, on: IsoDate): string {
  const body =
    seat.bodyId === undefined ? register.dialogue.name : (findBody(register, seat.bodyId)?.name ?? seat.bodyId);
  const party = seat.party === undefined ? undefined : namesAt(register, on).nameOf(seat.party);
  return party === undefined ? body : `${body}, ${party}`;
}

function changesOf(was: string | undefined, now: string) {
  const changes = changesBetween(read(was ?? ""), read(now));
  return {
    wasChanges: shortened(changes.filter(({ kind }) => kind !== "new")),
    nowChanges: shortened(changes.filter(({ kind }) => kind !== "gone")),
  };
}

/** Without the sign by which the canonical text knows a heading. */
const read = (words: string) => words.replace(/^# /u, "");

const keptAround = 160;

/** Only what stands around a change: long paragraphs are read whole elsewhere. */
function shortened(changes: readonly Change[]): readonly Change[] {
  return changes.map((change, index) => {
    const { kind, words } = change;
    if (kind !== "kept" || words.length <= 2 * keptAround) return change;
    const head = index === 0 ? "" : words.slice(0, words.indexOf(" ", keptAround));
    const tail = index === changes.length - 1 ? "" : words.slice(words.lastIndexOf(" ", words.length - keptAround));
    return { kind, words: `${head} …${tail}` };
  });
}

function lastApproved({ db }: AppLoadContext, { meeting, version }: ApprovalDesk, seat: Sitting | undefined) {
  const before = listVersions(db, meeting.id).filter(({ number }) => number < version.number);
  return before
    .flatMap(({ id, number }) => listApprovalsOf(db, id).map((approval) => ({ ...approval, number })))
    .find((one) => one.seat === seat?.seat.id && counts(one) && one.kind !== "returned");
}

/** What was changed in each passage since the version before, where there is one. */
function sinceLast({ db }: AppLoadContext, version: Version): ApprovalOnPage["since"] {
  const before = listVersions(db, version.meetingId).find(({ number }) => number < version.number);
  const earlier = before && findVersion(db, before.id);
  if (!earlier) return undefined;
  const words = new Map(passagesOf(earlier.report).map((passage) => [passage.id, passage.words]));
  const changed = passagesOf(version.report).filter(({ id, words: now }) => words.get(id) !== now);
  return {
    number: earlier.number,
    changes: Object.fromEntries(changed.map(({ id, words: now }) => [id, changesBetween(words.get(id) ?? "", now)])),
  };
}

function ownDecision(
  { db, clock }: AppLoadContext,
  { asker, version, subject }: ApprovalDesk,
): OwnDecision | undefined {
  const found = listApprovalsOf(db, version.id).find(
    ({ personId, means }) => personId === asker.id && means !== "letter",
  );
  if (!found) return undefined;
  const { id, kind, gate, at, condition, reason, exceptions, fulfilledAt, withdrawnAt } = found;
  const mayWithdraw = withdrawnAt === null && asker.may("approval.withdraw", { ...subject, ownerId: asker.id });
  const age = clock().getTime() - Date.parse(at);
  return { id, kind, gate, at, condition, reason, exceptions, fulfilledAt, withdrawnAt, mayWithdraw, age };
}

function proofsHere(context: AppLoadContext): NonNullable<ApprovalOnPage["proof"]> {
  const { own } = requireSignedIn(context, "/");
  const { passkeys, hasAuthenticator } = proofsPage(context, own);
  return { hasPasskey: passkeys.length > 0, hasAuthenticator, isDemonstration: context.demonstration };
}
