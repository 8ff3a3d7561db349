import type { FunctionName } from "#domain/access/actor.ts";
import type { Act } from "#domain/access/rights.ts";
import type { MeetingState, Opening, Subject, VersionState } from "#domain/access/subject.ts";

type Condition = (subject: Subject, as: FunctionName | "public", actorId: string) => boolean;

const meetingIs =
  (...states: MeetingState[]): Condition =>
  ({ meetingState }) =>
    meetingState !== undefined && states.includes(meetingState);
const versionIs =
  (...states: VersionState[]): Condition =>
  ({ versionState }) =>
    versionState !== undefined && states.includes(versionState);
const opened =
  (...needed: Opening[]): Condition =>
  ({ openings = [] }) =>
    needed.every((opening) => openings.includes(opening));
const all =
  (...conditions: Condition[]): Condition =>
  (...given) =>
    conditions.every((holds) => holds(...given));
const procedureIs =
  (...states: NonNullable<Subject["procedureState"]>[]): Condition =>
  ({ procedureState }) =>
    procedureState !== undefined && states.includes(procedureState);

const notArchived: Condition = ({ meetingState }) => meetingState !== "archived";
const whilePeopleRegister = meetingIs("registration", "in session");
const whileNotesAreTaken = meetingIs("in session", "closed");
const inSession = meetingIs("in session");
const untilFrozen = versionIs("working");
const notPurged: Condition = ({ isPurged }) => isPurged !== true;
const touchedByOthersOnly: Condition = ({ versionTouchedBy }, _as, actorId) =>
  versionTouchedBy !== undefined && !versionTouchedBy.includes(actorId);
const whenApproved = all(versionIs("frozen", "adopted"), touchedByOthersOnly);

/** The column "when" of docs/rights.md. An act without an entry has no condition. */
export const conditions: Partial<Record<Act, Condition>> = {
  "meeting.read": ({ meetingState }, as) => as === "secretariat" || as === "chair" || meetingState !== "planned",
  "meeting.change": notArchived,
  "meeting.advance": notArchived,
  "programme.read_released": ({ isReleased }) => isReleased === true,
  "programme.change": notArchived,
  "programme.release": notArchived,
  "paper.add": notArchived,
  "paper.release": opened("presenter's consent"),
  "invitation.send": meetingIs("planned", "registration"),
  "delegation.nominate": whilePeopleRegister,
  "delegation.replace": whilePeopleRegister,
  "delegation.withdraw": whilePeopleRegister,
  "registration.create": whilePeopleRegister,
  "registration.change": whilePeopleRegister,
  "registration.read": notArchived,
  "registration.decide": whilePeopleRegister,
  "participants.read_names": all(meetingIs("in session", "closed", "archived"), opened("person's consent")),
  "passport.write": meetingIs("registration"),
  "passport.read_masked": notPurged,
  "passport.read_plain": meetingIs("registration"),
  "visa_letter.write": meetingIs("registration"),
  "visa_letter.read": notPurged,
  "presence.record": whileNotesAreTaken,
  "floor.read": inSession,
  "room_screen.read": inSession,
  "floor.manage": inSession,
  "floor.request": all(inSession, opened("floor requests")),
  "floor.withdraw": all(inSession, opened("floor requests")),
  "note.read": whileNotesAreTaken,
  "note.write": whileNotesAreTaken,
  "note.history": whileNotesAreTaken,
  "note.read_off_record": opened("own session's note-taker"),
  "line.write": untilFrozen,
  "line.pin": untilFrozen,
  "line.read_own": opened("own lines shown"),
  "line.ask_correction": opened("correction window"),
  "attribution.set": untilFrozen,
  "remark.create": meetingIs("registration", "in session", "closed"),
  "remark.change": meetingIs("registration", "in session", "closed"),
  "remark.read": ({ isReleased, openings = [] }, as) =>
    isReleased === true ||
    (as === "noteTaker" || as === "interpreter" ? openings.includes("shared early") : as === "secretariat"),
  "remark.release": opened("party's agreement"),
  "point.write": untilFrozen,
  "point.order": untilFrozen,
  "closing_paper.print": untilFrozen,
  "draft.edit": untilFrozen,
  "draft.pencil": versionIs("working", "frozen"),
  "version.freeze": untilFrozen,
  "approval.give": whenApproved,
  "approval.return": whenApproved,
  "approval.record_received": all(versionIs("frozen", "adopted"), opened("evidence attached")),
  "version.reopen": versionIs("cleared", "adopted"),
  "procedure.open": versionIs("cleared"),
  "procedure.extend": procedureIs("running"),
  "procedure.close": procedureIs("running"),
  "procedure.remind": procedureIs("running"),
  "version.read_circulated": opened("addressee"),
  "response.draft": procedureIs("running"),
  "response.send": procedureIs("running", "late"),
  "response.read_released": opened("responses released"),
  "response.record_received": all(procedureIs("running", "late"), opened("evidence attached")),
  "silence.object": all(procedureIs("running"), ({ partyIsState }) => partyIsState === true),
  "adoption.confirm": all(procedureIs("ended"), opened("no objection by any channel")),
  "report.issue": opened("final approval"),
  "corrigendum.issue": opened("final approval"),
  check_file: versionIs("issued"),
  "audit.read": ({ openings = [] }, as) => as !== "chair" || openings.includes("approvals and procedures only"),
  "brief.read": opened("named reader"),
  "brief.write": opened("named reader"),
};
