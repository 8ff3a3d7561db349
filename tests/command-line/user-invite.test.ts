import { statSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openHouseKey } from "#db/database/house-key.ts";
import { acceptInvitation, findInvitationByToken } from "#db/accounts/invitations.ts";
import { aFolder, type, typeWith, within } from "#tests/support/command-line.ts";
import { aMeeting } from "#tests/support/factories.ts";
import { contentsOf } from "#tests/support/test-db.ts";

function aDatabase() {
  const { path } = aFolder();
  const file = path("x.db");
  return { file, database: ["--database", file] };
}

const tokenIn = (printed: string) => /\/invitations\/([\w-]{43})$/m.exec(printed)?.[1] ?? "";

describe("user invite", () => {
  it("lets the first administrator in, in a database that it begins", async () => {
    const { file, database } = aDatabase();

    const { printed } = await type("user", "invite", "Ada@Example.org", "--function", "administrator", ...database);

    expect(printed).toMatch(/^ada@example\.org is invited: Administrator\.\n.* until 28 May 2018 at 09:00 UTC:\n/);
    expect(printed).toMatch(
      /\nPUBLIC_URL is not set, so links lead to http:\/\/localhost:3000, which is this computer alone\.$/,
    );
    const now = new Date("2018-05-14T10:00:00Z");
    const accepted = within(file, (db) =>
      acceptInvitation(db, { token: tokenIn(printed), name: "Ada", device: "", now }),
    );
    expect(accepted).toMatchObject({ outcome: "signed-in", held: { function: "administrator" } });
  });

  it("says nothing of this computer where the address of the house is set", async () => {
    const { database } = aDatabase();
    const env = { PUBLIC_URL: "https://rapporteur.example.org" };
    const { printed } = await typeWith(
      env,
      "user",
      "invite",
      "a@example.org",
      "--function",
      "administrator",
      ...database,
    );
    expect(printed).toContain("\nhttps://rapporteur.example.org/invitations/");
    expect(printed).not.toContain("PUBLIC_URL");
  });

  it("makes its links from a key that only the owner can read, as the database itself", async () => {
    const { file, database } = aDatabase();
    const { printed } = await type("user", "invite", "ada@example.org", "--function", "administrator", ...database);
    for (const name of [file, `${file}.house-key`]) expect(statSync(name).mode & 0o777).toBe(0o600);
    expect(JSON.stringify(within(file, contentsOf))).not.toContain(tokenIn(printed));
    const key = openHouseKey(`${file}.house-key`);
    const id = within(file, (db) => findInvitationByToken(db, tokenIn(printed)))?.id ?? "";
    expect(key.tokenFor("invitation", id)).toBe(tokenIn(printed));
  });

  it("gives a function for what it is held for", async () => {
    const { file, database } = aDatabase();
    within(file, aMeeting);
    const options = ["--function", "delegate", "--meeting", "sarajevo-2018", "--party", "SRB", "--json"];
    const { printed } = await type("user", "invite", "s@example.org", ...options, ...database);
    const link: unknown = JSON.parse(printed).link;
    const held = within(file, (db) => findInvitationByToken(db, tokenIn(String(link))))?.held;
    expect(held).toEqual({
      ...{ function: "delegate", dialogueId: "budapest-process", meetingId: "sarajevo-2018", partyId: "SRB" },
    });
  });

  it.each([
    [["no address", "--function", "administrator"], "is not an e-mail address"],
    [["a@example.org"], "is no function"],
    [["a@example.org", "--function", "minister"], "is no function"],
    [["a@example.org", "--function", "secretariat"], "add --dialogue ID"],
    [["a@example.org", "--function", "chair", "--dialogue", "budapest-process"], "add --body ID"],
    [["a@example.org", "--function", "noteTaker", "--dialogue", "budapest-process"], "add --meeting ID"],
    [["a@example.org", "--function", "focalPoint", "--dialogue", "budapest-process"], "add --party ID"],
    [["a@example.org", "--function", "secretariat", "--dialogue", "prague-process"], "not in this database"],
    [["a@example.org", "--function", "noteTaker", "--meeting", "nowhere-1999"], "add --dialogue ID"],
    [["a@example.org", "--function", "administrator", "--party", "SRB"], "leave out what it does not need"],
  ])("refuses %j in one sentence and invites nobody", async (typed, sentence) => {
    const { file, database } = aDatabase();
    within(file, aMeeting);
    const before = within(file, contentsOf);

    const { refused, printed } = await type("user", "invite", ...typed, ...database);

    expect(refused).toContain(sentence);
    expect(refused).toMatch(/^[^\n]+\.$/);
    expect(printed).toBe("");
    expect(within(file, contentsOf)).toEqual(before);
  });

  it("refuses a file that holds no key, and leaves it alone", async () => {
    const { file, database } = aDatabase();
    writeFileSync(`${file}.house-key`, "short");
    const { refused } = await type("user", "invite", "a@example.org", "--function", "administrator", ...database);
    expect(refused).toContain("holds no house key");
  });
});
