import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { stepUpTo } from "#app/desk/sign-in/fresh-proof.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { mayInviteTo } from "#domain/access/invitable.ts";
import { scopeOf } from "#domain/access/scope-of-function.ts";
import type { Subject } from "#domain/access/subject.ts";
import { redirect } from "@remix-run/node";

/** What rights depend on where somebody's function is at stake. */
export function subjectOfHeld({ dialogueId, bodyId, meetingId, partyId }: FunctionHeld): Subject {
  return { dialogueId, meetingId, partyId, bodyIds: bodyId === undefined ? [] : [bodyId] };
}

/** Do accounts exist for this actor at all? */
export function mayReadAccounts(actor: Asker): boolean {
  return actor.functions.some((held) => actor.may("person.read", subjectOfHeld(held)));
}

/** May this actor give the function and take it away, once they have proved again who they are where that is asked? */
export function mayGive(actor: Asker, held: FunctionHeld): boolean {
  const subject = subjectOfHeld(held);
  const mayInvite = actor.may("account.invite", subject) || actor.lacksProof("account.invite", subject);
  return mayInvite && mayInviteTo({ ...actor, steppedUp: true }, held);
}

/** Is the function given as an administrator only, and so with a reason? */
export function asksReason(actor: Asker, held: FunctionHeld): boolean {
  return !mayInviteTo({ ...actor, steppedUp: false }, held);
}

/** Is a fresh proof all that the actor lacks for giving or taking a function? */
export function mustProveToGive(actor: Asker, held: FunctionHeld): boolean {
  return !mayInviteTo(actor, held) && mayGive(actor, held);
}

/**
 * Lets the giving or taking of a function pass. Sends whoever lacks nothing but a fresh proof to give it, and then back
 * to the accounts; throws 404 to whoever may not know of the function, 403 to others who may not.
 */
export function requireGiving(actor: Asker, held: FunctionHeld): void {
  const subject = subjectOfHeld(held);
  const act = asksReason(actor, held) ? "function.grant" : "account.invite";
  if (actor.may(act, subject) && mayInviteTo(actor, held)) return;
  actor.refused(act);
  if (mustProveToGive(actor, held)) throw redirect(stepUpTo("/accounts"));
  if (!actor.may("person.read", subject)) notFound();
  throw new Response(null, { status: 403 });
}

/** A focal point of whichever party: who gives these to all parties of a dialogue invites them together. */
export function anyFocalPoint(dialogueId: string): FunctionHeld {
  return { function: "focalPoint", dialogueId, partyId: "any" };
}

/** The functions that an actor may give in a dialogue; or anywhere, where none is named. */
export function functionsGivenBy(actor: Asker, dialogueId?: string): readonly FunctionName[] {
  return functions.filter((name) => {
    const scope = scopeOf(name);
    return actor.functions.some((own) => {
      const inDialogue = dialogueId ?? own.dialogueId ?? "any";
      const held = { dialogueId: inDialogue, bodyId: "any", meetingId: "any", partyId: own.partyId ?? "any" };
      return mayGive(actor, { function: name, ...Object.fromEntries(scope.map((key) => [key, held[key]])) });
    });
  });
}
