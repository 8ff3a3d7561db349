import { notFound } from "#app/refusals.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { mustRead } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { findMeeting, listMeetingsFor } from "#db/meetings/meetings.ts";
import { loadRegister } from "#db/register/register.ts";
import { textStateOf } from "#db/versions/versions.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { Register } from "#domain/register/register.ts";

export type MeetingSeen = { readonly meeting: Meeting; readonly subject: Subject };

/** A meeting that the actor may read, with what rights depend on. Throws 404 where there is none for them. */
export function requireMeeting(db: Db, actor: Asker, meetingId: string): MeetingSeen {
  const meeting = findMeeting(db, meetingId) ?? notFound();
  const subject = subjectOf(db, meeting);
  mustRead(actor, "meeting.read", subject);
  return { meeting, subject };
}

/** A meeting with what rights depend on, for whoever judges by another act than reading it. */
export function findMeetingSeen(db: Db, meetingId: string): MeetingSeen | undefined {
  const meeting = findMeeting(db, meetingId);
  return meeting && { meeting, subject: subjectOf(db, meeting) };
}

/** The dialogue of a meeting, for whoever may read that meeting: to all others it is of none, as if it did not exist. */
export function dialogueOfMeeting(db: Db, actor: Asker, meetingId: string): string | undefined {
  const meeting = findMeeting(db, meetingId);
  return meeting && actor.may("meeting.read", subjectOf(db, meeting)) ? meeting.dialogueId : undefined;
}

/** The meetings of a dialogue that the actor may read, newest first. */
export function meetingsFor(db: Db, actor: Asker, dialogueId: string): readonly MeetingSeen[] {
  return listMeetingsFor(db, actor, dialogueId).map((meeting) => ({ meeting, subject: subjectOf(db, meeting) }));
}

/** The register by which a meeting names everybody. */
export function requireRegister(db: Db, dialogueId: string): Register {
  return loadRegister(db, dialogueId) ?? notFound();
}

/** What an actor may do with a meeting, as pages ask it. */
export function rightsAt(actor: Asker, { subject }: MeetingSeen) {
  const may = (...acts: Parameters<Asker["may"]>[0][]) => acts.every((act) => actor.may(act, subject));
  return {
    mayAdvance: may("meeting.advance"),
    mayChange: may("meeting.change"),
    mayReadNotes: may("note.read"),
    mayReadLines: may("line.read_unreleased"),
    mayWrite: may("note.write", "line.write", "line.pin", "attribution.set"),
    mayFreeze: may("version.freeze"),
    mayReadReport: may(subject.versionState === "issued" ? "report.read_issued" : "version.read_working"),
    mayEditReport: may("draft.edit"),
    mayReadPoints: may("point.read"),
    // Delegations are no persons: whoever may read the names of people may read who sent them.
    mayReadDelegations: actor.may("participants.read_names", { ...subject, openings: ["person's consent"] }),
    mayGiveCodes: may("desk_code.give"),
    mayRecordPresence: may("presence.record"),
    mayCheckIn: may("presence.record", "registration.read"),
    mayAssign: may("programme.change"),
    maySettleAside: may("aside.settle"),
    mayReadScript: may("chair_script.read", "floor.read"),
    mayReadFollowUps: may("follow_up.read"),
  };
}

function subjectOf(db: Db, { dialogueId, bodies = [], id, state, isReleased }: Meeting): Subject {
  const versionState = isReleased ? "issued" : textStateOf(db, id);
  return { dialogueId, bodyIds: bodies, meetingId: id, meetingState: state, versionState, isReleased };
}
