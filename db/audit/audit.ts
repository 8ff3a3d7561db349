import { createHash, randomBytes } from "node:crypto";
import { asc, desc, eq } from "drizzle-orm";
import { chainedTo, emptyChain, hashedText, type ChainHead, type Digest } from "#domain/audit/chain.ts";
import type { Db } from "#db/database/client.ts";
import { audit, reasons } from "#db/schema/audit.ts";

/** What was done, as the past participle of a verb of the field. */
export type AuditVerb =
  | "demonstration.loaded"
  | "register.adopted"
  | "contact.added"
  | "contact.changed"
  | "contact.bounced"
  | "contact.reached"
  | "contact.merged"
  | "contact.separated"
  | "contacts.imported"
  | "contacts.import_undone"
  | "distribution.made"
  | "distribution.changed"
  | "distribution.removed"
  | "record.imported"
  | "record.replaced"
  | "upload.kept"
  | "upload.removed"
  | "meeting.made"
  | "meeting.changed"
  | "meeting.advanced"
  | "meeting.stepped_back"
  | "delegation.invited"
  | "delegation.reminded"
  | "delegation.declined"
  | "delegation.accepted_again"
  | "delegation.quota_set"
  | "registration.nominated"
  | "registration.registered"
  | "registration.changed"
  | "registration.accepted"
  | "registration.refused"
  | "registration.withdrawn"
  | "registration.replaced"
  | "registration.reopened"
  | "registration_form.set"
  | "passport.written"
  | "passport.removed"
  | "passport.opened"
  | "passports.resealed"
  | "passport_key.taken_up"
  | "passport_key.dropped"
  | "registration.checked_in"
  | "registration.checked_out"
  | "registrations.imported"
  | "registrations.import_undone"
  | "session.added"
  | "session.changed"
  | "session.placed"
  | "session.removed"
  | "session.restored"
  | "programme.released"
  | "warning.kept"
  | "warning.listed_again"
  | "calendar_link.made"
  | "calendar_link.revoked"
  | "room.configured"
  | "floor.given"
  | "floor.named"
  | "floor.ended"
  | "floor.requested"
  | "speaker.listed"
  | "speaker.withdrawn"
  | "speaker.placed"
  | "list.closed"
  | "list.opened"
  | "screen.set"
  | "attribution.set"
  | "presence.recorded"
  | "screen_link.made"
  | "screen_link.revoked"
  | "intervention.noted"
  | "intervention.changed"
  | "intervention.withdrawn"
  | "intervention.restored"
  | "capture.opened"
  | "capture.taken"
  | "capture.joined"
  | "aside.kept"
  | "aside.taken_in"
  | "aside.discarded"
  | "note_taker.assigned"
  | "note_taker.released"
  | "remark.submitted"
  | "remark.changed"
  | "remark.withdrawn"
  | "remark.agreed"
  | "remark.released"
  | "remark.placed"
  | "paper.added"
  | "paper.changed"
  | "paper.file_added"
  | "paper.word_given"
  | "paper.released"
  | "paper.release_taken_back"
  | "paper.withdrawn"
  | "correction.asked"
  | "correction.settled"
  | "point.added"
  | "point.worded"
  | "point.sourced"
  | "point.placed"
  | "point.merged"
  | "point.removed"
  | "point.restored"
  | "point.delivered"
  | "point.proposed"
  | "point_proposal.accepted"
  | "point_proposal.declined"
  | "closing_paper.settled"
  | "closing_paper.reopened"
  | "draft.begun"
  | "draft.edited"
  | "draft.taken"
  | "draft.left"
  | "draft.placed"
  | "line.left_out"
  | "line.put_back_in"
  | "report.shaped"
  | "finding.dismissed"
  | "finding.listed_again"
  | "version.frozen"
  | "version.taken_back"
  | "version.reopened"
  | "version.returned"
  | "version.cleared"
  | "version.clearance_withdrawn"
  | "version.adopted"
  | "version.adoption_withdrawn"
  | "version.asked_final"
  | "version.asked_to_circulate"
  | "version.issued"
  | "version.dispatched"
  | "approval.given"
  | "approval.returned"
  | "approval.entered"
  | "approval.confirmed"
  | "approval.discarded"
  | "approval.condition_met"
  | "approval.withdrawn"
  | "pencil.written"
  | "pencil.removed"
  | "person.admitted"
  | "person.signed_out"
  | "function.granted"
  | "function.withdrawn"
  | "invitation.written"
  | "invitation.withdrawn"
  | "device.signed_in"
  | "device.proved"
  | "device.stepped_up"
  | "device.signed_out"
  | "device.revoked"
  | "device.ended"
  | "proof.added"
  | "proof.renamed"
  | "proof.removed"
  | "proof.used"
  | "proof.refused"
  | "proof.forgotten"
  | "desk_code.given"
  | "message.written"
  | "message.released"
  | "message.stopped"
  | "message.discarded"
  | "mail.resent"
  | "mail.sent"
  | "mail.failed"
  | "mail.voided"
  | "retention.purged"
  | "retention.configured"
  | "erasure.asked"
  | "erasure.taken_back"
  | "person.erased"
  | "backup.made"
  | "backup.failed"
  | "backup.restored";

/** Who acts and when: part of every write. Whoever works on the file itself is "operator". */
export type Act = { readonly actorId: string; readonly deviceSessionId?: string; readonly now: Date };

export type AuditEntry = Act & {
  readonly verb: AuditVerb;
  readonly targetId: string;
  readonly meetingId?: string;
  /** Why, in the person's own words, where the act asks for it. */
  readonly reason?: string;
};

/**
 * Adds an entry to the audit and chains it to the one before; to be called inside the transaction of the write it
 * tells of. Ids only, no names. Throws where the transaction saw an older end of the chain than there is now.
 */
export function record(tx: Db, { actorId, deviceSessionId, verb, targetId, meetingId, reason, now }: AuditEntry): void {
  const salt = randomBytes(16).toString("hex");
  const entry = chainedTo(headOfAudit(tx), {
    at: now.toISOString(),
    actorId,
    verb,
    targetId,
    meetingId: meetingId ?? null,
    deviceSessionId: deviceSessionId ?? null,
    reasonHash: reason === undefined ? null : digest(`${salt} ${reason}`),
  });
  tx.insert(audit)
    .values({ ...entry, hash: digest(hashedText(entry)) })
    .run();
  if (reason !== undefined) tx.insert(reasons).values({ seq: entry.seq, salt, reason }).run();
}

/** How far the audit has grown. */
export function headOfAudit(db: Db): ChainHead {
  const newest = db.select({ seq: audit.seq, hash: audit.hash }).from(audit).orderBy(desc(audit.seq)).limit(1).get();
  return newest ?? emptyChain;
}

export const digest: Digest = (text) => createHash("sha256").update(text).digest("hex");

/** The audit of one meeting, oldest entry first. */
export function listAudit(db: Db, meetingId: string) {
  return db.select().from(audit).where(eq(audit.meetingId, meetingId)).orderBy(asc(audit.seq)).all();
}
