import type { Owner } from "#app/desk/accounts/account-access.server.ts";
import { functionOnPage } from "#app/desk/access/functions-held.server.ts";
import { openHouse } from "#app/desk/access/open-house.server.ts";
import type { Db } from "#db/database/client.ts";
import { listDeviceSessions } from "#db/sign-in/device-sessions.ts";
import { needsTwoProofs } from "#domain/access/assurance.ts";

/** What the house shows a person of themselves. */
export function accountPage(db: Db, { person, holdings, deviceSession, asker, act: { now } }: Owner) {
  const day = now.toISOString().slice(0, 10);
  return {
    id: person.id,
    name: person.name,
    address: person.address ?? "",
    erasureAskedAt: person.erasureAskedAt,
    functions: holdings.map(({ id, from, until, ...held }) => ({
      ...functionOnPage(db, held, day),
      ...{ id, from, until, lacksProof: deviceSession.assurance === "mail" && needsTwoProofs(held.function) },
    })),
    devices: listDeviceSessions(db, { personId: person.id, now }).map(({ id, device, lastSeenAt, expiresAt }) => ({
      ...{ id, device, lastSeenAt, expiresAt, isThis: id === deviceSession.id },
    })),
    house: openHouse(asker),
  };
}
