import type { OpenDatabase } from "#db/database/client.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { grantFunction, listHoldings } from "#db/accounts/holdings.ts";
import { admitPerson } from "#db/accounts/people.ts";
import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import type { Keeps } from "#tests/access/ask.ts";
import { deviceOf } from "#tests/support/signed-in.ts";

/** Somebody who goes through all pages, as the rights must see them; who keeps nothing is nobody. */
export type Crawler = { readonly actor: Actor; readonly keeps: Keeps };

type Person = {
  readonly id: string;
  /** What counts today on the device from which they ask. */
  readonly functions: readonly FunctionHeld[];
  /** What they hold or held, and does not count. */
  readonly lost?: { readonly held: FunctionHeld; readonly how: "withdrawn" | "over" | "mail only" | "device expired" };
  readonly steppedUp?: true;
};

const budapest = { dialogueId: "budapest" };
const khartoum = { dialogueId: "khartoum" };
const held = (name: FunctionName, scope: Omit<FunctionHeld, "function">): FunctionHeld => ({
  function: name,
  ...scope,
});
const at = (meetingId: string) => ({ ...(meetingId.startsWith("b") ? budapest : khartoum), meetingId });
const one = (id: string, name: FunctionName, scope: Omit<FunctionHeld, "function">): Person => ({
  id,
  functions: [held(name, scope)],
});

const secretariat = held("secretariat", budapest);

/** Everybody whose id others need. */
export const staff = {
  noteTaker: "not-b-session",
  secretariat: "sec-b",
  otherSecretariat: "sec-k",
  registrationDesk: "dsk-b-regist",
};

const people: readonly Person[] = [
  one("adm", "administrator", {}),
  { ...one("adm-fresh", "administrator", {}), steppedUp: true },
  one("sec-b", "secretariat", budapest),
  { ...one("sec-b-fresh", "secretariat", budapest), steppedUp: true },
  one("sec-k", "secretariat", khartoum),
  one("not-b-session", "noteTaker", at("b-session")),
  one("not-b-closed", "noteTaker", at("b-closed-")),
  one("not-b-archive", "noteTaker", at("b-archive")),
  one("dsk-b-regist", "registrationDesk", at("b-regist-")),
  one("dsk-k-session", "registrationDesk", at("k-session")),
  one("chr-silk", "chair", { ...budapest, bodyId: "silk" }),
  one("chr-nile", "chair", { ...khartoum, bodyId: "nile" }),
  one("adv-silk", "adviser", { ...budapest, bodyId: "silk" }),
  one("adv-seas", "adviser", { ...budapest, bodyId: "seas" }),
  one("foc-b-pak", "focalPoint", { ...budapest, partyId: "PAK" }),
  one("foc-b-unhcr", "focalPoint", { ...budapest, partyId: "UNHCR" }),
  one("foc-k-pak", "focalPoint", { ...khartoum, partyId: "PAK" }),
  one("hod-b-session-pak", "headOfDelegation", { ...at("b-session"), partyId: "PAK" }),
  one("hod-b-closed-afg", "headOfDelegation", { ...at("b-closed-"), partyId: "AFG" }),
  one("del-b-planned-tur", "delegate", { ...at("b-planned"), partyId: "TUR" }),
  one("del-b-session-pak", "delegate", { ...at("b-session"), partyId: "PAK" }),
  one("del-k-session-afg", "delegate", { ...at("k-session"), partyId: "AFG" }),
  one("int-b-session", "interpreter", at("b-session")),
  one("int-k-archive", "interpreter", at("k-archive")),
  {
    id: "twice",
    functions: [
      held("delegate", { ...at("b-regist-"), partyId: "PAK" }),
      held("focalPoint", { ...khartoum, partyId: "AFG" }),
    ],
  },
  { id: "withdrawn", functions: [], lost: { held: secretariat, how: "withdrawn" } },
  { id: "over", functions: [], lost: { held: secretariat, how: "over" } },
  { id: "mail-only", functions: [], lost: { held: secretariat, how: "mail only" } },
  { id: "expired", functions: [], lost: { held: secretariat, how: "device expired" } },
];

/** Lets all of them in with what they hold, before their names are marked. */
export function admitEverybody(db: OpenDatabase, now: Date): void {
  const act = { actorId: "ana", now };
  for (const { id, functions, lost } of people) {
    db.transaction((tx) => {
      admitPerson(tx, { id, name: id, address: `${id}@example.org`, ...act });
      const until = lost?.how === "over" ? "2018-05-09" : undefined;
      for (const each of [...functions, ...(lost ? [lost.held] : [])])
        grantFunction(tx, {
          personId: id,
          held: each,
          from: "2018-01-01",
          until,
          ...act,
          reason: "They were asked to",
        });
    });
    if (lost?.how !== "withdrawn") continue;
    for (const holding of listHoldings(db, { personId: id, day: "2018-05-10" }))
      withdrawFunction(db, { id: holding.id, ...act, reason: "They left" });
  }
}

/** The devices from which they ask: signed in some minutes ago, so that only the fresh ones count as stepped up. */
export function signEverybodyIn(db: OpenDatabase, now: Date): Crawler[] {
  const signedIn = people.map(({ id, functions, lost, steppedUp }): Crawler => {
    const at = new Date(now.getTime() - (lost?.how === "device expired" ? 40 * 24 * 60 : steppedUp ? 1 : 10) * 60_000);
    const assurance = lost?.how === "mail only" ? "mail" : "two proofs";
    const { token } = deviceOf(db, id, { now: at, assurance });
    const asked = lost?.how === "device expired" ? "nobody" : id;
    return { actor: { id: asked, name: id, functions, steppedUp: steppedUp ?? false }, keeps: { sid: token } };
  });
  return [...signedIn, { actor: { id: "nobody", name: "nobody", functions: [] }, keeps: {} }];
}

/** What everybody holds, by their ids: whoever reads of people reads of them by it. */
export const functionsOf = (personId: string): readonly FunctionHeld[] => {
  const person = people.find(({ id }) => id === personId);
  return [...(person?.functions ?? []), ...(person?.lost ? [person.lost.held] : [])];
};
