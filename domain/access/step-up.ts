import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";

/** Is a fresh proof of who they are all that this actor lacks for the act (the mark `+` of docs/rights.md)? */
export function lacksOnlyStepUp(actor: Actor, act: Act, subject: Subject = {}): boolean {
  return !can(actor, act, subject) && can({ ...actor, steppedUp: true }, act, subject);
}
