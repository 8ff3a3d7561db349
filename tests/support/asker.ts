import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { isOutOfTurn } from "#domain/access/out-of-turn.ts";

/** An actor of the tests, as the desk knows whoever asks. */
export function askerOf(actor: Actor): Asker {
  return {
    ...actor,
    may: (act, subject) => can(actor, act, subject),
    isOutOfTurn: (act, subject) => isOutOfTurn(actor, act, subject),
    lacksProof: (act, subject) => !can(actor, act, subject) && can({ ...actor, steppedUp: true }, act, subject),
    refused: () => undefined,
  };
}
