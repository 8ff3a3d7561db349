import "#tests/access/production.ts";
import { mailSecrets } from "#db/mail/mail-secrets.ts";
import type { Actor } from "#domain/access/actor.ts";
import { filledIn } from "#domain/mail/mail-text.ts";
import { ask } from "#tests/access/ask.ts";
import { marksIn } from "#tests/access/reading.ts";
import { aWorld, now, type World } from "#tests/access/world.ts";
import { startServer, type TestServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** Who invites to what: each function, in both dialogues, by all who may. */
const inviting: readonly (readonly [by: string, fields: Readonly<Record<string, string>>])[] = [
  ["sec-b", { function: "noteTaker", meeting: "b-session" }],
  ["sec-b", { function: "registrationDesk", meeting: "b-planned" }],
  ["sec-b", { function: "interpreter", meeting: "b-closed-" }],
  ["sec-b", { function: "adviser", dialogue: "budapest", body: "silk" }],
  ["sec-b", { function: "focalPoint", dialogue: "budapest", party: "AFG" }],
  ["sec-b", { function: "headOfDelegation", meeting: "b-planned", party: "AFG" }],
  ["sec-k", { function: "delegate", meeting: "k-planned", party: "PAK" }],
  ["sec-k", { function: "adviser", dialogue: "khartoum", body: "nile" }],
  ["foc-b-pak", { function: "delegate", meeting: "b-session", party: "PAK" }],
  ["foc-k-pak", { function: "headOfDelegation", meeting: "k-regist-", party: "PAK" }],
  ["adm-fresh", { function: "secretariat", dialogue: "khartoum", reason: "Asked to" }],
  ["adm-fresh", { function: "chair", dialogue: "budapest", body: "seas", reason: "Elected" }],
];

/** A mail as it leaves, and as whom its addressee reads it: whoever has its link, or who asked to sign in. */
type Letter = {
  readonly addressee: Actor;
  readonly party: string | null;
  readonly envelope: string;
  readonly text: string;
  readonly link: string;
};

const rows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    address: z.string(),
    party: z.string().nullable(),
    secretOf: z.string(),
    subject: z.string(),
    body: z.string(),
    askedBy: z.string().nullable(),
  }),
);

function lettersOf({ db }: World): Letter[] {
  const written = db.$client.prepare(
    `SELECT mails.id, mails.name, mails.address, mails.party, secret_of AS secretOf, subject, body,
       sign_in_links.person_id AS askedBy
     FROM mails JOIN messages ON messages.id = message_id
       LEFT JOIN sign_in_links ON secret_of = 'sign-in:' || sign_in_links.id
     WHERE secret_of LIKE 'sign-in:%' OR secret_of LIKE 'invitation:%'`,
  );
  return rows.parse(written.all()).map(({ name, address, party, secretOf, subject, body, askedBy }) => {
    const secrets = mailSecrets(db, { key: testKey, publicUrl: "https://house.example", secretOf, now });
    const text = secrets && filledIn(body, secrets);
    if (text === undefined) throw new Error(`${secretOf} opens nothing.`);
    const id = askedBy ?? secretOf.replace("invitation:", "");
    const addressee = { id, name: secretOf, functions: [] };
    return { addressee, party, envelope: `${name} ${address}`, text: `${subject}\n${text}`, link: secrets?.link ?? "" };
  });
}

/** Has the house write all the mails that it knows how to write. */
async function writeAll(server: TestServer, { people }: World): Promise<readonly number[]> {
  const keptBy = (id: string) => people.find(({ actor }) => actor.name === id)?.keeps;
  const post = async (path: string, by: string, fields: Readonly<Record<string, string>> = {}) => {
    const form = new URLSearchParams(fields).toString();
    return (await ask(server, path, { method: "POST", keeps: keptBy(by), form })).status;
  };
  const statuses: number[] = [];
  for (const [index, [by, fields]] of inviting.entries()) {
    const invited = { name: "New", address: `new-${index}@example.org`, ...fields };
    statuses.push(await post("/accounts/invitation", by, invited));
  }
  statuses.push(await post("/dialogues/budapest/focal-point-invitations", "sec-b"));
  statuses.push(await post("/dialogues/khartoum/focal-point-invitations", "sec-k"));
  return statuses;
}

/** Everybody asks to be let in, each from a browser of their own. */
async function askForLinks(server: TestServer, { db }: World): Promise<void> {
  const addresses = db.$client.prepare("SELECT address FROM people").pluck().all();
  for (const [index, address] of addresses.entries()) {
    const keeps = { browser: `browser-${String(index).padStart(35, "0")}` };
    const form = new URLSearchParams({ address: String(address) }).toString();
    await ask(server, "/sign-in", { method: "POST", keeps, form });
  }
}

describe("a mail, and the page behind its link", () => {
  it("say nothing to their addressee that is another party's", async () => {
    const world = aWorld();
    await using server = await startServer({ db: world.db, uploads: world.files.folder, now });

    const statuses = await writeAll(server, world);
    await askForLinks(server, world);

    expect(new Set(statuses)).toEqual(new Set([302]));
    const letters = lettersOf(world);
    const leaks: string[] = [];
    const told = new Set<string>();
    const judge = (what: string, { addressee, envelope, party }: Letter, body: Buffer) => {
      for (const number of marksIn({ status: 200, headers: {}, body })) {
        const mark = world.marks.get(number);
        const isOnEnvelope = mark !== undefined && envelope.toUpperCase().includes(mark.text);
        // A focal point's name was taken from the party's own contacts.
        const isOwn = isOnEnvelope && (party === null || mark.text.startsWith(`ZZ-${party}-`));
        if (isOwn || mark?.mayBeSeenBy(addressee)) told.add(mark.column);
        else leaks.push(`${what} of ${addressee.name}: ${mark?.text ?? number}`);
      }
    };
    for (const letter of letters) {
      judge("the mail", letter, Buffer.from(`${letter.envelope}\n${letter.text}`));
      const token = letter.link.split("/").at(-1);
      for (const path of ["/invitation", "/invitation.data", "/sign-in/link", "/sign-in/link.data"])
        judge(path, letter, (await ask(server, path, { keeps: { link: token } })).body);
    }
    process.stdout.write(`mails: ${letters.length} mails, ${leaks.length} leaks\n`);
    expect(leaks).toEqual([]);
    expect(letters.length).toBeGreaterThan(40);
    const shown = ["contacts.address", "contacts.name", "dialogues.entry", "meetings.city", "people.name"];
    expect(shown.filter((column) => !told.has(column))).toEqual([]);
  });
});
