import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { scopeOf } from "#domain/access/scope-of-function.ts";

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

/** One given for less than it is held for would reach further than its name says. A body or meeting has its dialogue. */
function isHeldForEnough(given: FunctionHeld): boolean {
  const scope = scopeOf(given.function);
  const isWithinDialogue = scope.some((name) => name === "bodyId" || name === "meetingId");
  return scope.every((name) => given[name] !== undefined || (isWithinDialogue && name === "dialogueId"));
}
