import { describe, expect, it } from "vitest";
import { listDeviceSessions } from "#db/sign-in/device-sessions.ts";
import { addPasskey, secondProofsOf } from "#db/sign-in/second-proofs.ts";
import { aPasskey } from "#tests/support/a-passkey.ts";
import { onDevice } from "#tests/support/a-desk-of-proofs.ts";
import { verbsOf } from "#tests/support/audit.ts";
import { aFolder, type, within } from "#tests/support/command-line.ts";
import { contentsOf } from "#tests/support/test-db.ts";

const now = new Date("2018-05-14T09:00:00Z");
const orel = { personId: "k-orel", now };

/** The demonstration, whose note-taker has a passkey; the addresses of the note-taker and of somebody without one. */
async function aDesk() {
  const { path } = aFolder();
  const file = path("x.db");
  await type("demo", "--database", file);
  return within(file, (db) => {
    addPasskey(db, { ...onDevice(db, "k-orel", "mail", now), passkey: aPasskey() });
    const addressOf = db.$client.prepare("SELECT address FROM people WHERE id = ?").pluck();
    return { file, address: String(addressOf.get("k-orel")), without: String(addressOf.get("l-demir")) };
  });
}

describe("user forget-proofs", () => {
  it("forgets all second proofs, ends the devices and tells the owner, as the operator", async () => {
    const { file, address } = await aDesk();

    const { printed, refused } = await type("user", "forget-proofs", address.toUpperCase(), "--database", file);

    expect([printed.split("\n")[0], refused]).toEqual([
      `The second proofs of ${address.toUpperCase()} are forgotten, and every device is signed out; they begin anew with a mail.`,
      undefined,
    ]);
    within(file, (db) => {
      expect(secondProofsOf(db, "k-orel")).toEqual({ passkeys: [], hasAuthenticator: false, recoveryCodes: 0 });
      expect(listDeviceSessions(db, orel)).toEqual([]);
      expect(verbsOf(db).slice(-2)).toEqual(["proof.forgotten", "message.written"]);
      expect(db.$client.prepare("SELECT actor_id FROM audit ORDER BY seq DESC LIMIT 1").pluck().get()).toBe("operator");
      expect(db.$client.prepare("SELECT reason FROM reasons").pluck().all()).toEqual([
        "Forgotten from the command line",
      ]);
      const told = db.$client.prepare(
        "SELECT kind, address, state FROM messages JOIN mails ON message_id = messages.id ORDER BY messages.rowid DESC LIMIT 1",
      );
      expect(told.get()).toEqual({ kind: "security", address, state: "waiting" });
    });
  });

  it("answers a program with --json", async () => {
    const { file, address } = await aDesk();
    const { printed } = await type("user", "forget-proofs", address, "--database", file, "--json");
    expect(JSON.parse(printed)).toEqual({ outcome: "forgotten", address });
  });

  it("is refused in one line where nobody has the address, or has nothing to forget, and changes nothing", async () => {
    const { file, without } = await aDesk();
    const before = within(file, contentsOf);

    const answers = [];
    for (const address of ["nobody@example.org", without])
      answers.push(await type("user", "forget-proofs", address, "--database", file));

    expect(answers).toEqual([
      { printed: "", refused: 'Nobody here has the address "nobody@example.org". Nothing was changed.' },
      { printed: "", refused: `${without} has no second proof to forget. Nothing was changed.` },
    ]);
    expect(within(file, contentsOf)).toEqual(before);
  });

  it("begins no database where there is none", async () => {
    const { path } = aFolder();
    const { refused } = await type("user", "forget-proofs", "a@example.org", "--database", path("none.db"));
    expect(refused).toContain("There is no database");
  });
});
