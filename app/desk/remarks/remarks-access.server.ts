import { mustRead, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { requireMeeting, requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt, type Names } from "#app/desk/register/names.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { findRemark } from "#db/remarks/remarks.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { Register } from "#domain/register/register.ts";
import { readingActs, remarkSubject } from "#domain/remarks/remark-rights.ts";
import type { Remark } from "#domain/remarks/remark.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A meeting's remarks for somebody who may read or send some. */
export type RemarksDesk = {
  readonly asker: Asker;
  readonly meeting: Meeting;
  readonly subject: Subject;
  readonly register: Register;
  readonly names: Names;
  /** For whom the actor speaks at this meeting. */
  readonly ownParties: readonly string[];
};

/** Throws 404 to whoever has nothing to do with remarks of this meeting. */
export function requireRemarks(context: AppLoadContext, meetingId: string): RemarksDesk {
  const asker = whoAsks(context);
  const { meeting, subject } = requireMeeting(context.db, asker, meetingId);
  const ownParties = partiesOf(asker, subject);
  if (!mayOpenRemarks(asker, subject)) notFound();
  const register = requireRegister(context.db, meeting.dialogueId);
  return { asker, meeting, subject, register, names: namesAt(register, meeting.startsOn), ownParties };
}

/** Whoever speaks for a party at the meeting, and whoever reads what delegations release there. */
export function mayOpenRemarks(asker: Asker, subject: Subject): boolean {
  return (
    partiesOf(asker, subject).length > 0 || asker.may("remark.read", { ...subject, isReleased: true, openings: [] })
  );
}

function partiesOf(asker: Asker, subject: Subject): readonly string[] {
  const held = new Set(asker.functions.flatMap(({ partyId }) => partyId ?? []));
  return [...held].filter((partyId) => asker.may("remark.read_own", { ...subject, partyId }));
}

/** For whom the actor may send a text: an own party, or any of the dialogue's where staff enter what came by mail. */
export function senderRights({ asker, subject, ownParties }: RemarksDesk) {
  const isStaff = asker.may("remark.create", subject);
  const own = ownParties.filter((partyId) => asker.may("remark.create", { ...subject, partyId }));
  return { isStaff, own, maySend: isStaff || own.length > 0 };
}

/** May the actor choose that only the secretariat reads a text of this party? Only who could then read it too. */
export function mayConfide({ asker, subject }: RemarksDesk, partyId: string | undefined): boolean {
  return asker.may("remark.read_confidential", { ...subject, partyId, ownerId: asker.id });
}

/** A remark of the meeting with what rights depend on. Throws 404 to whoever may not read it. */
export function requireRemark(
  context: AppLoadContext,
  desk: RemarksDesk,
  remarkId: string,
): { remark: Remark; subject: Subject } {
  const remark = findRemark(context.db, { meetingId: desk.meeting.id, remarkId }) ?? notFound();
  const subject = remarkSubject(desk.subject, remark);
  const acts = readingActs(remark);
  const read = acts.find((act) => desk.asker.may(act, subject)) ?? acts[0];
  if (read === undefined) notFound();
  mustRead(desk.asker, read, subject);
  return { remark, subject };
}

/** As requireRemark, for an act upon it: 403 to whoever reads it and may not do that. */
export function authorizeRemark(asker: Asker, act: "remark.change" | "remark.release", subject: Subject): void {
  if (asker.may(act, subject)) return;
  asker.refused(act);
  throw new Response(null, { status: 403 });
}
