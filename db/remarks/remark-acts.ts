import { and, eq, max } from "drizzle-orm";
import type { PartyId } from "#domain/record/record.ts";
import type { Remark, RemarkChannel, RemarkWishes } from "#domain/remarks/remark.ts";
import { isAgreeable, isChangeable, isReleasable, isWithdrawable } from "#domain/remarks/remark.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tellNews } from "#db/floor/news.ts";
import { findRemark, remarkColumns, remarkOf, type RemarkKey } from "#db/remarks/remarks.ts";
import { captures } from "#db/schema/captures.ts";
import { interventions } from "#db/schema/interventions.ts";
import { remarks } from "#db/schema/meetings.ts";
import { findSession } from "#db/programme/sessions.ts";

export type SubmitOutcome =
  | { readonly outcome: "submitted" | "already-submitted"; readonly remark: Remark }
  /** "taken": somebody else's remark has that id. */
  | { readonly outcome: "no-such-session" | "taken" };

export type NewRemark = Act & {
  readonly meetingId: string;
  /** With an id of its own a text may be sent twice, after a cut or by a double tap, and is one. */
  readonly id: string;
  readonly party: PartyId;
  readonly text: string;
  readonly wishes: RemarkWishes;
  readonly channel: RemarkChannel;
};

/**
 * Takes a delegation's text in. Sent again by the same person with other words, because they never heard that the first
 * had arrived, the new words stand.
 */
export function submitRemark(
  db: Db,
  { meetingId, id, party, text, wishes, channel, ...act }: NewRemark,
): SubmitOutcome {
  return db.transaction(
    (tx) => {
      if (isElsewhere(tx, meetingId, wishes)) return { outcome: "no-such-session" };
      const known = findRemark(tx, { meetingId, remarkId: id });
      if (known) {
        if (known.submittedBy !== act.actorId || known.party !== party) return { outcome: "taken" };
        if (known.revision !== 1 || !isChangeable(known) || isSame(known, text, wishes))
          return { outcome: "already-submitted", remark: known };
        return { outcome: "submitted", remark: rewrite(tx, known, { text, ...wishes }, act) };
      }
      const at = act.now.toISOString();
      const desk = { channel, submittedAt: at, submittedBy: act.actorId, changedAt: at, revision: 1 };
      const row = tx
        .insert(remarks)
        .values({
          ...remarkColumns.toColumns({ id, party, text }),
          ...{ meetingId, position: nextPosition(tx, meetingId), ...wishes, ...desk },
        })
        .returning()
        .get();
      record(tx, { ...act, verb: "remark.submitted", targetId: id, meetingId });
      tell(tx, [remarkOf(row)], act);
      return { outcome: "submitted", remark: remarkOf(row) };
    },
    { behavior: "immediate" },
  );
}

export type RemarkOutcome =
  | "done"
  | "no-such-remark"
  /** Its state does not allow it, or no longer. */
  | "not-now"
  /** Somebody changed the text since the person saw it. */
  | "changed-meanwhile";

/** Who acts upon the text as they had it before them. */
export type RemarkAct = Act & RemarkKey & { readonly expectedRevision: number };

/** Changes a text. Its party's word was given to other words and is gone with them. */
export function changeRemark(
  db: Db,
  { text, wishes, ...act }: RemarkAct & { readonly text: string; readonly wishes: RemarkWishes },
): RemarkOutcome | "no-such-session" {
  return db.transaction(
    (tx) => {
      const remark = findRemark(tx, act);
      if (!remark) return "no-such-remark";
      if (!isChangeable(remark)) return "not-now";
      if (remark.revision !== act.expectedRevision) return "changed-meanwhile";
      if (isElsewhere(tx, act.meetingId, wishes)) return "no-such-session";
      if (!isSame(remark, text, wishes)) rewrite(tx, remark, { text, ...wishes }, act);
      return "done";
    },
    { behavior: "immediate" },
  );
}

/** Takes a text back: from then on its party and the secretariat alone read it. */
export function withdrawRemark(db: Db, act: Act & RemarkKey): RemarkOutcome {
  return marked(db, act, "remark.withdrawn", isWithdrawable, { withdrawnAt: act.now.toISOString() });
}

/** Its party's word that the text may be released; with a reason where staff record that it came another way. */
export function agreeToRelease(db: Db, act: RemarkAct & { readonly reason?: string }): RemarkOutcome {
  const word = { agreedAt: act.now.toISOString(), agreedBy: act.actorId };
  return marked(db, act, "remark.agreed", isAgreeable, word);
}

/** Opens a text to everybody who is at the meeting. */
export function releaseRemark(db: Db, act: RemarkAct): RemarkOutcome {
  const release = { releasedAt: act.now.toISOString(), releasedBy: act.actorId };
  return marked(db, act, "remark.released", isReleasable, release);
}

/** Keeps beside which intervention a note-taker placed the text; again elsewhere, and the last place counts. */
export function placeRemark(
  db: Db,
  { interventionId, ...act }: Act & RemarkKey & { readonly interventionId: string },
): RemarkOutcome | "no-such-intervention" {
  return db.transaction(
    (tx) => {
      if (!isNoted(tx, { meetingId: act.meetingId, interventionId })) return "no-such-intervention";
      return marked(tx, act, "remark.placed", isWithdrawable, { interventionId });
    },
    { behavior: "immediate" },
  );
}

type Marking = Act & RemarkKey & { readonly expectedRevision?: number; readonly reason?: string };

function marked(
  db: Db,
  { meetingId, remarkId, expectedRevision, ...act }: Marking,
  verb: AuditVerb,
  isAllowed: (remark: Remark) => boolean,
  values: Partial<typeof remarks.$inferInsert>,
): RemarkOutcome {
  return db.transaction(
    (tx) => {
      const remark = findRemark(tx, { meetingId, remarkId });
      if (!remark) return "no-such-remark";
      if (!isAllowed(remark)) return "not-now";
      if (expectedRevision !== undefined && expectedRevision !== remark.revision) return "changed-meanwhile";
      update(tx, remark, values);
      record(tx, { ...act, verb, targetId: remarkId, meetingId });
      tell(tx, [remark], act);
      return "done";
    },
    { behavior: "immediate" },
  );
}

function rewrite(tx: Db, remark: Remark, values: RemarkWishes & { readonly text: string }, act: Act): Remark {
  const { meetingId, id: targetId } = remark;
  const changed = { revision: remark.revision + 1, changedAt: act.now.toISOString(), agreedAt: null, agreedBy: null };
  const row = update(tx, remark, { ...values, ...changed });
  const { actorId, deviceSessionId, now } = act;
  record(tx, { actorId, deviceSessionId, now, verb: "remark.changed", targetId, meetingId });
  tell(tx, [remark, remarkOf(row)], act);
  return remarkOf(row);
}

/** Of what is for the secretariat only nobody else learns that there is anything new. */
function tell(tx: Db, versions: readonly Remark[], { now }: Act): void {
  const heard = versions.find(({ audience }) => audience === "record");
  if (heard) tellNews(tx, { meetingId: heard.meetingId, sessionId: heard.sessionId, kind: "remarks", now });
}

function update(tx: Db, { meetingId, id }: Remark, values: Partial<typeof remarks.$inferInsert>) {
  return tx
    .update(remarks)
    .set(values)
    .where(and(eq(remarks.meetingId, meetingId), eq(remarks.id, id)))
    .returning()
    .get();
}

function isSame(remark: Remark, text: string, wishes: RemarkWishes): boolean {
  const { sessionId, audience, delivery, isSharedEarly } = remark;
  return (
    remark.text === text &&
    sessionId === wishes.sessionId &&
    audience === wishes.audience &&
    delivery === wishes.delivery &&
    isSharedEarly === wishes.isSharedEarly
  );
}

function isElsewhere(tx: Db, meetingId: string, { sessionId }: RemarkWishes): boolean {
  return sessionId !== null && findSession(tx, { meetingId, sessionId }) === undefined;
}

function nextPosition(tx: Db, meetingId: string): number {
  const last = tx
    .select({ position: max(remarks.position) })
    .from(remarks)
    .where(eq(remarks.meetingId, meetingId))
    .get();
  return (last?.position ?? -1) + 1;
}

/** A capture that was opened a moment ago has no row of its intervention yet. */
function isNoted(tx: Db, { meetingId, interventionId }: { meetingId: string; interventionId: string }): boolean {
  const isRow = and(eq(interventions.meetingId, meetingId), eq(interventions.id, interventionId));
  const isCapture = and(eq(captures.meetingId, meetingId), eq(captures.interventionId, interventionId));
  return (
    tx.select({ id: interventions.id }).from(interventions).where(isRow).get() !== undefined ||
    tx.select({ id: captures.id }).from(captures).where(isCapture).get() !== undefined
  );
}
