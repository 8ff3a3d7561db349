import { action as forget } from "#app/routes/accounts/forgotten-proofs.ts";
import { action as removePasskey } from "#app/routes/sign-in/passkey-removal.ts";
import { action as makeCodes } from "#app/routes/sign-in/recovery-codes/route.tsx";
import { action as prove } from "#app/routes/sign-in/second-proof/route.tsx";
import { addPasskey } from "#db/sign-in/second-proofs.ts";
import { aPasskey } from "#tests/support/a-passkey.ts";
import { onDevice } from "#tests/support/a-desk-of-proofs.ts";
import { aDesk, type Person } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const codesMade = z.object({ codes: z.array(z.string()) });

/** A desk whose note-taker has two passkeys; `told` is what mails say since, `poked` whether the outbox was looked at. */
function aDeskWithPasskeys() {
  const { db, asks: asksDesk } = aDesk();
  for (const id of ["1", "2"]) addPasskey(db, { ...onDevice(db, "k-orel", "two proofs"), passkey: aPasskey({ id }) });
  db.$client.exec("DELETE FROM messages");
  let isPoked = false;
  const mail = { poke: () => void (isPoked = true) };
  return {
    asks(person: Person, params: Record<string, string>, form: Record<string, string> = {}) {
      const asked = asksDesk(person, "/", { params, form });
      return { ...asked, context: { ...asked.context, mail } };
    },
    told: () =>
      db.$client.prepare("SELECT subject || '\n' || body FROM messages ORDER BY rowid").pluck().all().map(String),
    isPoked: () => isPoked,
  };
}

describe("the mail to the owner of an account", () => {
  it("says what was done, when in UTC, on which device and what to do, and is sent at once", async () => {
    const { asks, told, isPoked } = aDeskWithPasskeys();

    removePasskey(asks("k-orel", { passkeyId: "2" }));

    const [subject, said, , when, on, , yours, , notYours] = told().join("").split("\n");
    expect([subject, said]).toEqual([
      "A passkey was removed from your account",
      "A passkey was removed from your account at http://localhost.",
    ]);
    expect([when, on]).toEqual(["When: 10 May 2018 at 09:00 UTC", "On: Firefox, Linux"]);
    expect(yours).toBe("If it was you, there is nothing to do.");
    expect(notYours).toContain("http://localhost/account/proofs");
    expect(isPoked()).toBe(true);
  });

  it("holds no recovery code, neither those that were made nor the one that was used", async () => {
    const { asks, told } = aDeskWithPasskeys();

    const { codes } = codesMade.parse(await makeCodes(asks("k-orel", {})));
    const [code = ""] = codes;
    await prove(asks("k-orel", {}, { code, field: "recovery", return: "/" }));

    expect(told().map((text) => text.split("\n")[0])).toEqual([
      "New recovery codes were made for your account",
      "A recovery code was used to sign in to your account",
    ]);
    for (const secret of codes.flatMap((made) => [made, made.replaceAll(" ", "")]))
      expect(told().join("")).not.toContain(secret);
  });

  it("says of what staff forgot neither who did it, nor why, nor on which device", async () => {
    const { asks, told } = aDeskWithPasskeys();

    await forget(asks("v-lind", { personId: "k-orel" }, { reason: "Lost the phone in Sarajevo" }));

    const [text = "", ...others] = told();
    expect(others).toEqual([]);
    expect(text).toMatch(/^Your ways to sign in were removed\n/);
    expect(text).toContain("When: 10 May 2018 at 09:00 UTC");
    expect(text).not.toMatch(/Lind|Sarajevo|Firefox/);
  });
});
