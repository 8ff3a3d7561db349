import { action } from "#app/routes/accounts/forgotten-proofs.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { addPasskey, hasSecondProof } from "#db/sign-in/second-proofs.ts";
import { toldSo } from "#tests/support/a-desk-of-proofs.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-10T09:00:00Z");

/** A desk whose note-taker has a passkey. */
function aDeskWithPasskey() {
  const { db, asks } = aDesk();
  withPasskey(db, "k-orel");
  const forgets = (person: Person, personId: string, form: Record<string, string>) =>
    action(asks(person, "/", { params: { personId }, form }));
  return { db, forgets };
}

function withPasskey(db: OpenDatabase, personId: string): void {
  const { id: deviceSessionId } = deviceOf(db, personId, { now });
  const passkey = {
    ...{ id: "key", publicKey: Buffer.alloc(8), counter: 0, transports: [], name: "phone" },
    ...{ isSyncable: false, isBackedUp: false },
  };
  addPasskey(db, { personId, deviceSessionId, isFresh: true, mail: toldSo, now, passkey });
}

const reason = "Lost the phone in Sarajevo";

describe("forgetting second proofs", () => {
  it("is an administrator's act, with a reason; the person is signed out", async () => {
    const { db, forgets } = aDeskWithPasskey();
    const answer = await forgets("v-lind", "k-orel", { reason });
    expect(answer.headers.get("Location")).toBe("/accounts?done=proofs-forgotten");
    expect(hasSecondProof(db, "k-orel")).toBe(false);
    expect(JSON.stringify(contentsOf(db).device_sessions)).not.toContain("k-orel");
    expect(contentsOf(db).reasons).toMatchObject([{ reason }]);
    const again = await forgets("v-lind", "k-orel", { reason });
    expect(again.headers.get("Location")).toBe("/accounts?done=no-proofs");
  });

  it("is refused to everybody else, without a reason, and for oneself, and changes nothing", async () => {
    const { db, forgets } = aDeskWithPasskey();
    const before = contentsOf(db);
    expect((await forgets("v-lind", "k-orel", {})).headers.get("Location")).toBe("/accounts?done=reason-missing");
    expect(await statusOf(forgets("v-lind", "v-lind", { reason }))).toBe(403);
    expect(await statusOf(forgets("v-lind", "nobody-here", { reason }))).toBe(404);
    for (const person of ["a-marin", "k-orel", "l-demir", "s-qureshi", "r-haider", "nobody"] as const)
      expect(await statusOf(forgets(person, "k-orel", { reason }))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });
});
