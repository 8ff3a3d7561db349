import { aDesk } from "#tests/routes/desk.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { demonstrationPeople } from "#db/demo/people.ts";
import { grantFunction, listHoldings } from "#db/accounts/holdings.ts";
import { admitPerson } from "#db/accounts/people.ts";
import { adoptRegister } from "#db/register/register.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { aRegister } from "#tests/support/factories.ts";
import { signedInAs } from "#tests/support/signed-in.ts";

export const now = new Date("2018-05-10T09:00:00Z");
const by = { actorId: "operator", now };

/** People beside those of the demonstration: of another dialogue, of another party, and at the desk in Sarajevo. */
const others = {
  "o-berg": { function: "secretariat", dialogueId: "prague-process" },
  "b-namoona": { function: "focalPoint", dialogueId: "prague-process", partyId: "TUR" },
  "k-muster": { function: "focalPoint", dialogueId: "budapest-process", partyId: "AUT" },
  "d-desk": { function: "registrationDesk", dialogueId: "budapest-process", meetingId: "sarajevo-2018" },
  "d-sofia": { function: "registrationDesk", dialogueId: "budapest-process", meetingId: "sofia-2017" },
} as const satisfies Record<string, FunctionHeld>;

/** The demonstration with a second dialogue, everybody signed in; `stale`: their proofs are older than what acts with a + ask for. */
export function accountsDesk({ stale = false }: { stale?: boolean } = {}) {
  const { db, asks } = aDesk();
  const register = aRegister();
  adoptRegister(db, { ...register, dialogue: { ...register.dialogue, id: "prague-process", name: "Prague" } }, by);
  db.transaction((tx) => {
    for (const [id, held] of Object.entries(others)) {
      admitPerson(tx, { id, name: id, address: `${id}@example.org`, ...by });
      grantFunction(tx, { personId: id, held, from: "2018-01-01", ...by });
    }
  });
  const at = stale ? new Date(now.getTime() - 6 * 60_000) : now;
  const ids = [...demonstrationPeople.map(({ id }) => id), ...Object.keys(others)];
  // Each keeps the device on which they signed in, so that asking writes nothing.
  const devices = new Map(ids.map((id) => [id, signedInAs(db, id, { now: at })]));

  /** What Remix hands over, from this person. */
  const asksAs = (id: string, path: string, wishes: Parameters<typeof asks>[2] = {}) => {
    const asked = asks("nobody", path, wishes);
    return { ...asked, context: { ...asked.context, signedIn: devices.get(id) } };
  };
  return { db, asks: asksAs };
}

/** The one function that a person of the demonstration holds. */
export function holdingOf(db: OpenDatabase, personId: string) {
  const [holding] = listHoldings(db, { personId, day: "2018-05-10" });
  if (!holding) throw new Error(`${personId} holds nothing.`);
  return holding;
}

/** Keys that no form of ours has. */
export const extraKeys = {
  ...{
    id: "x",
    personId: "v-lind",
    invitedBy: "v-lind",
    actorId: "v-lind",
    functions: "administrator",
    partyId: "TUR",
  },
  ...{
    dialogueId: "prague-process",
    isReleased: "true",
    expiresAt: "2099-01-01",
    tokenHash: "x",
    usedAt: "",
    from: "2000-01-01",
  },
};
