import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";

/** Throws 404, in the same bytes for what does not exist and for what one may not know of. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

/**
 * Lets the act pass or refuses it: 404 to whoever may not know of the thing, 403 to whoever may read it but not do this.
 *
 * @param read The act by which one learns that the thing exists.
 */
export function authorize(actor: Actor, act: Act, subject: Subject, read: Act = "meeting.read"): void {
  if (can(actor, act, subject)) return;
  if (!can(actor, read, subject)) notFound();
  throw new Response(null, { status: 403 });
}
