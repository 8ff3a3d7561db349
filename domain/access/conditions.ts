import type { Act } from "#domain/access/rights.ts";
import type { Opening, ProcedureState } from "#domain/access/subject.ts";
import type { When } from "#domain/access/when.ts";

/** The ways in which each act's condition is fulfilled: one is enough. An act without an entry has no condition. */
export type Conditions = Partial<Record<Act, readonly When[]>>;

const opened = (...openings: Opening[]): readonly When[] => [{ openings }];

const notArchived: readonly When[] = [{ meeting: ["planned", "registration", "in session", "closed"] }];
const whileRegistrationIsOpen: readonly When[] = [{ meeting: ["registration"] }];
const whilePeopleRegister: readonly When[] = [{ meeting: ["registration", "in session"] }];
const whileNotesAreTaken: readonly When[] = [{ meeting: ["in session", "closed"] }];
const whileRemarksAreTaken: readonly When[] = [{ meeting: ["registration", "in session", "closed"] }];
const inSession: readonly When[] = [{ meeting: ["in session"] }];
const floorMayBeAsked: readonly When[] = [{ meeting: ["in session"], openings: ["floor requests"] }];
const untilFrozen: readonly When[] = [{ version: ["working"] }];
const untilFrozenAdviserProposes: readonly When[] = [
  { as: ["secretariat", "noteTaker", "chair"], version: ["working"] },
  { version: ["working"], openings: ["as a proposal"] },
];
const whileFrozen: readonly When[] = [{ version: ["frozen"] }];
const notPurged: readonly When[] = [{ facts: ["not purged"] }];
const whenApproved: readonly When[] = [{ version: ["frozen", "adopted"], facts: ["touched by others only"] }];
const asRulesAllow: readonly When[] = [{ procedure: ["running"], openings: ["allowed by its rules"] }];

/** An organisation comments only on what it said itself, unless the procedure invites more. */
const byParties = (...procedure: ProcedureState[]): readonly When[] => [
  { procedure, facts: ["a state"] },
  { procedure, openings: ["on its own words"] },
  { procedure, openings: ["more is invited"] },
];

/** The column "when" of docs/rights.md. */
export const conditions: Conditions = {
  "meeting.read": [{ as: ["secretariat", "chair"] }, { meeting: ["registration", "in session", "closed", "archived"] }],
  "meeting.change": notArchived,
  "meeting.advance": notArchived,
  "programme.read_released": [{ facts: ["released"] }],
  "programme.change": notArchived,
  "programme.release": notArchived,
  "paper.read": [
    {
      as: ["secretariat", "noteTaker", "chair", "adviser", "focalPoint", "headOfDelegation", "delegate", "interpreter"],
    },
    { openings: ["shared with everybody"] },
  ],
  "paper.add": notArchived,
  "paper.consent": notArchived,
  "paper.release": opened("presenter's consent"),
  "invitation.send": [{ meeting: ["planned", "registration"] }],
  "delegation.nominate": whilePeopleRegister,
  "delegation.replace": whilePeopleRegister,
  "delegation.withdraw": whilePeopleRegister,
  "registration.create": whilePeopleRegister,
  "registration.change": whilePeopleRegister,
  "registration.read": notArchived,
  "registration.decide": whilePeopleRegister,
  "desk_code.give": whilePeopleRegister,
  "participants.read_names": [{ meeting: ["in session", "closed", "archived"], openings: ["person's consent"] }],
  "participants.export": [{ openings: ["without contact data"] }, { as: ["secretariat"], facts: ["stepped up"] }],
  "passport.write": whileRegistrationIsOpen,
  "passport.read_masked": notPurged,
  "passport.read_plain": whileRegistrationIsOpen,
  "visa_letter.write": whileRegistrationIsOpen,
  "visa_letter.read": notPurged,
  "presence.record": whileNotesAreTaken,
  "floor.read": inSession,
  "room_screen.read": inSession,
  "screen_link.make": whilePeopleRegister,
  "screen_link.follow": [{ meeting: ["in session"], openings: ["screen's link"] }],
  "speaking_time.read": [{ meeting: ["in session"], openings: ["speaking time shown"] }],
  "floor.manage": inSession,
  "floor.request": floorMayBeAsked,
  "floor.withdraw": floorMayBeAsked,
  "note.read": whileNotesAreTaken,
  "note.write": whileNotesAreTaken,
  "note.history": whileNotesAreTaken,
  "aside.settle": whileNotesAreTaken,
  "note.read_off_record": opened("own session's note-taker"),
  "line.write": untilFrozen,
  "line.pin": untilFrozen,
  "line.read_own": opened("own lines shown"),
  "line.ask_correction": opened("correction window"),
  "attribution.set": untilFrozen,
  "remark.create": whileRemarksAreTaken,
  "remark.change": whileRemarksAreTaken,
  "remark.read": [
    { facts: ["released"] },
    { as: ["secretariat"] },
    { as: ["noteTaker", "interpreter"], openings: ["shared early"] },
  ],
  "remark.release": opened("party's agreement"),
  "point.write": untilFrozenAdviserProposes,
  "point.order": untilFrozenAdviserProposes,
  "closing_paper.print": untilFrozenAdviserProposes,
  "draft.edit": untilFrozen,
  "draft.pencil": [{ version: ["working", "frozen"] }],
  "version.freeze": untilFrozen,
  "version.take_back": whileFrozen,
  "approval.give": whenApproved,
  "approval.return": whenApproved,
  "approval.record_received": [
    { version: ["frozen", "adopted"], openings: ["evidence attached"], facts: ["entered by nobody or another"] },
  ],
  "approval.withdraw": [{ version: ["frozen", "cleared", "adopted"] }],
  "approval.ask": whileFrozen,
  "approval.settle_condition": whileFrozen,
  "version.reopen": [{ version: ["cleared", "adopted"] }],
  "procedure.open": [{ version: ["cleared"] }],
  "procedure.extend": asRulesAllow,
  "procedure.close": asRulesAllow,
  "procedure.remind": asRulesAllow,
  "version.read_circulated": [
    { as: ["secretariat", "noteTaker", "chair", "adviser", "interpreter"] },
    { openings: ["addressee"] },
  ],
  "response.draft": byParties("running"),
  "response.send": byParties("running", "late"),
  "response.read_released": opened("responses released"),
  "response.record_received": [{ procedure: ["running", "late"], openings: ["evidence attached"] }],
  "silence.object": [{ procedure: ["running"], facts: ["a state"] }],
  "adoption.confirm": [{ procedure: ["ended"], openings: ["no objection by any channel"] }],
  "report.issue": opened("final approval"),
  "corrigendum.issue": opened("final approval"),
  check_file: [{ version: ["issued"] }],
  "brief.read": opened("named reader"),
  "brief.write": opened("named reader"),
  "mail.read_outbox": [{ as: ["secretariat"] }, { openings: ["without bodies"] }],
  "audit.read": [{ as: ["administrator", "secretariat"] }, { openings: ["approvals and procedures only"] }],
};
