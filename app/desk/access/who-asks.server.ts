import { outOfTurn } from "#app/out-of-turn.ts";
import { notFound } from "#app/refusals.server.ts";
import type { SignedIn } from "#db/sign-in/device-sessions.ts";
import type { Actor } from "#domain/access/actor.ts";
import { nobody } from "#domain/access/actor.ts";
import { needsTwoProofs } from "#domain/access/assurance.ts";
import { can } from "#domain/access/can.ts";
import { isOutOfTurn } from "#domain/access/out-of-turn.ts";
import { lacksOnlyStepUp } from "#domain/access/step-up.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Whoever asks, and the only way in which the desk asks the table of rights. */
export type Asker = Actor & {
  readonly deviceSessionId?: string;
  readonly may: (act: Act, subject?: Subject) => boolean;
  /** Is a fresh proof of identity all that is missing for the act? */
  readonly lacksProof: (act: Act, subject?: Subject) => boolean;
  /** Does only the state of the meeting, its text or a procedure stand in the way, now and perhaps for good? */
  readonly isOutOfTurn: (act: Act, subject: Subject) => boolean;
  /** Logs that an act was refused. */
  readonly refused: (act: Act) => void;
};

/** How long a fresh proof counts (docs/rights.md, the mark +). */
const stepUpLasts = 5 * 60 * 1000;

/** What is known of a request, or of a frame on a socket, by the time that rights are asked for. */
type Asking = Pick<AppLoadContext, "signedIn" | "clock" | "judged" | "log" | "requestId">;

/** Who asks for a page that the public may perhaps read too. */
export function whoAsks(context: Asking): Asker {
  const actor = actorOf(context);
  return {
    ...actor,
    deviceSessionId: context.signedIn?.deviceSession.id,
    may(act, subject = {}) {
      const isAllowed = can(actor, act, subject);
      context.judged({ act, isAllowed, actorId: actor.id });
      return isAllowed;
    },
    lacksProof: (act, subject) => lacksOnlyStepUp(actor, act, subject),
    isOutOfTurn: (act, subject) => isOutOfTurn(actor, act, subject),
    refused: (act) => context.log.info({ requestId: context.requestId, actorId: actor.id, refused: act }),
  };
}

function actorOf({ signedIn, clock }: Asking): Actor {
  if (!signedIn) return nobody;
  const { person, holdings, deviceSession } = signedIn;
  return {
    id: person.id,
    name: person.name,
    functions: holdings.filter((held) => isHeldHere(held.function, signedIn)),
    steppedUp:
      deviceSession.steppedUpAt !== null && clock().getTime() - Date.parse(deviceSession.steppedUpAt) <= stepUpLasts,
  };
}

/** Staff hold their functions only where they proved twice who they are. */
function isHeldHere(name: Parameters<typeof needsTwoProofs>[0], { deviceSession }: SignedIn): boolean {
  return deviceSession.assurance === "two proofs" || !needsTwoProofs(name);
}

/** Does whoever is signed in here hold something that counts only once they proved twice who they are? */
export function lacksSecondProof({ signedIn }: AppLoadContext): boolean {
  return signedIn?.holdings.some((held) => !isHeldHere(held.function, signedIn)) ?? false;
}

/** Lets readers pass. Throws 404 to everybody else: whoever may not read a thing may not know of it. */
export function mustRead(actor: Asker, act: Act, subject: Subject): void {
  if (actor.may(act, subject)) return;
  actor.refused(act);
  notFound();
}

/**
 * Lets the act pass or refuses it: 404 to whoever may not know of the thing, 403 to whoever may read it but not do this,
 * which says so where it is not for ever: somebody else may have moved things on since the page was drawn.
 *
 * @param read The act by which one learns that the thing exists.
 */
export function authorize(actor: Asker, act: Act, subject: Subject, read: Act = "meeting.read"): void {
  if (actor.may(act, subject)) return;
  actor.refused(act);
  if (!actor.may(read, subject)) notFound();
  throw new Response(actor.isOutOfTurn(act, subject) ? outOfTurn : null, { status: 403 });
}
