import type { FunctionHeld } from "#domain/access/actor.ts";
import { admitPerson, findPerson } from "#db/accounts/people.ts";
import { beginDeviceSession, proveDevice, type DeviceToken } from "#db/sign-in/device-sessions.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import type { Db } from "#db/database/client.ts";

type DemonstrationPerson = { readonly id: string; readonly name: string; readonly functions: readonly [FunctionHeld] };

const dialogueId = "budapest-process";

/** Invented people, one for each desk of the demonstration; whoever looks on takes their place with one click. */
export const demonstrationPeople = [
  { id: "a-marin", name: "A. Marin", functions: [{ function: "secretariat", dialogueId }] },
  { id: "k-orel", name: "K. Orel", functions: [{ function: "noteTaker", dialogueId, meetingId: "sarajevo-2018" }] },
  {
    id: "l-demir",
    name: "L. Demir",
    functions: [{ function: "chair", dialogueId, bodyId: "silk-routes", partyId: "TUR" }],
  },
  { id: "s-qureshi", name: "S. Qureshi", functions: [{ function: "focalPoint", dialogueId, partyId: "PAK" }] },
  {
    id: "r-haider",
    name: "R. Haider",
    functions: [{ function: "delegate", dialogueId, meetingId: "sarajevo-2018", partyId: "PAK" }],
  },
  { id: "v-lind", name: "V. Lind", functions: [{ function: "administrator" }] },
] as const satisfies readonly DemonstrationPerson[];

/** Lets the demonstration's people in who are not there yet; inside the act that loads it. */
export function admitDemonstrationPeople(tx: Db, act: { actorId: string; now: Date }): void {
  for (const { id, name, functions } of demonstrationPeople) {
    // Whoever was erased does not come back with the next start.
    if (findPerson(tx, id)?.erasedAt) continue;
    admitPerson(tx, { id, name, address: `${id}@example.org`, ...act });
    for (const held of functions) grantFunction(tx, { personId: id, held, from: "2018-01-01", ...act });
  }
}

/** Signs a visitor of the demonstration in as one of its people, as if they had proved twice who they are. */
export function takePlaceOf(
  db: Db,
  { personId, device, now }: { personId: string; device: string; now: Date },
): DeviceToken | undefined {
  if (!demonstrationPeople.some(({ id }) => id === personId) || findPerson(db, personId)?.erasedAt !== null)
    return undefined;
  return db.transaction((tx) => beginDeviceSession(tx, { personId, assurance: "two proofs", device, now }), {
    behavior: "immediate",
  });
}

/** Proves afresh who one is in a demonstration: whoever looks on has neither the passkey nor the telephone. */
export function proveInDemonstration(
  db: Db,
  { personId, deviceSessionId, now }: { personId: string; deviceSessionId: string; now: Date },
): DeviceToken | undefined {
  if (!demonstrationPeople.some(({ id }) => id === personId)) return undefined;
  return db.transaction((tx) => proveDevice(tx, { id: deviceSessionId, now }), { behavior: "immediate" });
}
