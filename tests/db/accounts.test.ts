import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { functions, type Actor, type FunctionHeld } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { findWaysIn, listAccountsFor, listOpenInvitationsFor } from "#db/accounts/accounts.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { writeInvitation } from "#db/accounts/invitations.ts";
import { adoptRegister } from "#db/register/register.ts";
import { aMeeting, aRegister } from "#tests/support/factories.ts";
import { aPerson, later, now } from "#tests/support/people.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";

const day = now.toISOString().slice(0, 10);
const maybe = (...values: string[]) => fc.constantFrom(undefined, ...values);

/** Any function, held for anything, also for what no form would offer. */
const aFunction: fc.Arbitrary<FunctionHeld> = fc
  .record({
    function: fc.constantFrom(...functions),
    dialogueId: maybe("budapest-process", "prague-process"),
    bodyId: maybe("silk-routes", "black-sea"),
    meetingId: maybe("sarajevo-2018"),
    partyId: maybe("PAK", "TUR"),
  })
  .map((held) => Object.fromEntries(Object.entries(held).filter(([, value]) => value !== undefined)) as FunctionHeld);

const subjectOf = ({ dialogueId, bodyId, meetingId, partyId }: FunctionHeld) => ({
  ...{ dialogueId, meetingId, partyId, bodyIds: bodyId === undefined ? [] : [bodyId] },
});

/** Five people with up to three functions each, and as many invitations as functions. */
function filled(held: readonly (readonly FunctionHeld[])[]) {
  const db = testDb();
  aMeeting(db);
  const register = aRegister();
  const prague = { ...register.dialogue, id: "prague-process", name: "Prague" };
  adoptRegister(db, { ...register, dialogue: prague }, { actorId: "x", now });
  held.forEach((functionsOfOne, index) => {
    aPerson(db, `p${index}`, functionsOfOne);
    functionsOfOne.forEach((one, place) =>
      db.transaction((tx) =>
        writeInvitation(tx, testKey, {
          ...{ address: `i${index}-${place}@example.org`, name: "I", held: one, actorId: "x", now },
        }),
      ),
    );
  });
  return db;
}

describe("the lists of accounts and invitations", () => {
  it("hold exactly what the table of rights lets the actor know of", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(aFunction, { maxLength: 3 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.array(aFunction, { minLength: 1, maxLength: 2 }), { minLength: 6, maxLength: 6 }),
        (held, actors) => {
          const db = filled(held);
          for (const own of actors) {
            const actor: Actor = { id: "a", name: "A", functions: own };
            const mayKnow = (one: FunctionHeld) => can(actor, "person.read", subjectOf(one));
            const everybody = listAccountsFor(db, { ...actor, functions: [{ function: "administrator" }] }, day);
            const expected = everybody
              .map(({ name, holdings }) => ({ name, held: holdings.filter(mayKnow).map(({ id }) => id) }))
              .filter(({ held: known }) => known.length > 0 || can(actor, "person.read"));
            const listed = listAccountsFor(db, actor, day);
            expect(listed.map(({ name, holdings }) => ({ name, held: holdings.map(({ id }) => id) }))).toEqual(
              expected,
            );

            const all = listOpenInvitationsFor(db, { ...actor, functions: [{ function: "administrator" }] }, now);
            expect(listOpenInvitationsFor(db, actor, now)).toEqual(all.filter((one) => mayKnow(one.held)));
          }
          db.$client.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it("leave out what is withdrawn, over or not begun, who is erased, and invitations that are spent", () => {
    const db = filled([[]]);
    const administrator: Actor = { id: "a", name: "A", functions: [{ function: "administrator" }] };
    const { id: personId } = aPerson(db, "q", []);
    const held = { function: "secretariat", dialogueId: "budapest-process" } as const;
    for (const [from, until] of [
      ["2017-01-01", "2018-05-06"],
      ["2018-05-08", undefined],
    ] as const)
      db.transaction((tx) => grantFunction(tx, { personId, held, from, until, actorId: "x", now }));
    db.$client.exec("update people set erased_at = 'x' where name = 'p0'");
    expect(listAccountsFor(db, administrator, day)).toMatchObject([{ id: personId, holdings: [] }]);
    expect(listAccountsFor(db, administrator, "2018-05-08")[0]?.holdings).toHaveLength(1);
    expect(listAccountsFor(db, { ...administrator, functions: [held] }, day)).toEqual([]);

    db.transaction((tx) =>
      writeInvitation(tx, testKey, { address: "i@example.org", name: "I", held, actorId: "x", now }),
    );
    expect(listOpenInvitationsFor(db, administrator, later(60))).toHaveLength(1);
    expect(listOpenInvitationsFor(db, administrator, later(14 * 24 * 60))).toEqual([]);
    expect(JSON.stringify(listOpenInvitationsFor(db, administrator, now))).not.toContain("tokenHash");
  });

  it("say when somebody was last seen", () => {
    const db = filled([]);
    const { id } = aPerson(db, "q", []);
    expect(findWaysIn(db, [id]).get(id)).toEqual({ lastSeenAt: undefined, passkeys: 0, hasAuthenticator: false });
    deviceOf(db, id, { now });
    deviceOf(db, id, { now: later(5) });
    expect(findWaysIn(db, [id]).get(id)?.lastSeenAt).toBe(later(5).toISOString());
  });
});
