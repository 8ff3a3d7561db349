import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";

/**
 * May this actor invite somebody to hold this function? `dialogueId` is the dialogue of the meeting or body that it is
 * held for. Over and above account.invite: who may give which function (docs/rights.md, below the table).
 */
export function mayInviteTo(actor: Actor, given: FunctionHeld, dialogueId = given.dialogueId): boolean {
  if (!isHeldForEnough(given) || (given.dialogueId ?? dialogueId) !== dialogueId) return false;
  const { bodyId, meetingId, partyId } = given;
  const subject = { dialogueId, meetingId, partyId, bodyIds: bodyId === undefined ? [] : [bodyId] };
  return actor.functions.some(
    (held) =>
      givenBy[held.function]?.includes(given.function) &&
      can({ ...actor, functions: [held] }, "account.invite", subject),
  );
}

/** Those who approve are not made by those who draft: the secretariat gives no chair, and nobody like itself. */
const givenBy: Partial<Record<FunctionName, readonly FunctionName[]>> = {
  administrator: functions,
  secretariat: [
    "noteTaker",
    "registrationDesk",
    "adviser",
    "focalPoint",
    "headOfDelegation",
    "delegate",
    "interpreter",
  ],
  focalPoint: ["headOfDelegation", "delegate"],
};

/** What each function is held for. One given for less would reach further than its name says. */
const heldFor: Record<FunctionName, readonly (keyof FunctionHeld)[]> = {
  administrator: [],
  secretariat: ["dialogueId"],
  noteTaker: ["meetingId"],
  registrationDesk: ["meetingId"],
  chair: ["bodyId"],
  adviser: ["bodyId"],
  focalPoint: ["dialogueId", "partyId"],
  headOfDelegation: ["meetingId", "partyId"],
  delegate: ["meetingId", "partyId"],
  interpreter: ["meetingId"],
};

function isHeldForEnough(given: FunctionHeld): boolean {
  return heldFor[given.function].every((key) => given[key] !== undefined);
}
