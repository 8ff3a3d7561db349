import type { FunctionHeld } from "#domain/access/actor.ts";
import type { Db } from "#db/database/client.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { admitPerson, type Person } from "#db/accounts/people.ts";

/** The instant at which people of the tests sign in, while the meeting in Sarajevo goes on. */
export const now = new Date("2018-05-07T10:30:00Z");

export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** A delegate of Pakistan in Sarajevo, whose meeting ends on 8 May. */
export const delegateOfPakistan: FunctionHeld = {
  function: "delegate",
  dialogueId: "budapest-process",
  meetingId: "sarajevo-2018",
  partyId: "PAK",
};

export const editor: FunctionHeld = { function: "secretariat", dialogueId: "budapest-process" };

/** Lets somebody in who holds these functions. */
export function aPerson(
  db: Db,
  name: string,
  functions: readonly FunctionHeld[] = [delegateOfPakistan],
  address = `${name}@example.org`,
): Person {
  return db.transaction((tx) => {
    const person = admitPerson(tx, { name, address, actorId: "ana", now });
    for (const held of functions)
      grantFunction(tx, { personId: person.id, held, from: "2018-01-01", actorId: "ana", now });
    return person;
  });
}
