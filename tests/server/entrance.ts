import type { ServerDeps } from "#app/server/create-server.ts";
import { writeInvitation } from "#db/accounts/invitations.ts";
import { aMeeting, aRecord, aRegister, aParty } from "#tests/support/factories.ts";
import { aPerson, delegateOfPakistan, later, now } from "#tests/support/people.ts";
import { startServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";

export const address = "farid@example.org";

/** A desk before which a delegate of Pakistan stands; `tick(minutes)` puts its clock on, or back. */
export async function anEntrance(wishes: Partial<Pick<ServerDeps, "demonstration" | "publicUrl" | "wait">> = {}) {
  const db = testDb();
  const base = aRegister();
  aMeeting(db, aRecord(), { ...base, parties: [...base.parties, aParty("PAK", "Pakistan")] });
  const person = aPerson(db, "farid");
  let minutes = 1;
  const server = await startServer({ db, clock: () => later(minutes), ...wishes });
  const newest = (table: string) =>
    String(db.$client.prepare(`SELECT id FROM ${table} ORDER BY rowid DESC LIMIT 1`).pluck().get());
  const count = (table: string) => Number(db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return Object.assign(server, {
    ...{ db, person, count },
    tick: (by: number) => void (minutes += by),
    /** What the newest mail brings. */
    token: () => testKey.tokenFor("sign-in", newest("sign_in_links")),
    code: () => testKey.codeFor("sign-in", newest("sign_in_links")),
    invitation(invited = "mira@example.org") {
      const { id } = db.transaction((tx) =>
        writeInvitation(tx, testKey, {
          ...{ address: invited, name: "Mira Zahid", held: delegateOfPakistan, until: "2018-05-09" },
          ...{ actorId: person.id, now },
        }),
      );
      return testKey.tokenFor("invitation", id);
    },
  });
}
