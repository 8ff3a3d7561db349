import { action as bounce } from "#app/routes/network/contact-bounce.ts";
import { action as change, loader as contactPage } from "#app/routes/network/contact/route.tsx";
import { action as merge } from "#app/routes/network/contact-merger.ts";
import { action as undoImport } from "#app/routes/network/contact-import-undoing.ts";
import { action as bringIn, loader as importPage } from "#app/routes/network/contact-import/route.tsx";
import { loader as contacts } from "#app/routes/network/contacts/route.tsx";
import { loader as csv } from "#app/routes/network/contacts-csv.ts";
import { loader as duplicates } from "#app/routes/network/duplicates/route.tsx";
import { loader as lists } from "#app/routes/network/lists/route.tsx";
import { action as makeList } from "#app/routes/network/new-list/route.tsx";
import { action as add, loader as newContact } from "#app/routes/network/new-contact/route.tsx";
import { loader as partyPage } from "#app/routes/network/party-contacts/route.tsx";
import { findContact, listContacts } from "#db/network/contacts.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { signedInAs } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const dialogueId = "budapest-process";
const now = new Date("2018-05-10T09:00:00Z");
const entry = {
  name: "Ms New NAME",
  function: "Head",
  institution: "Ministry",
  from: "2018-05-01",
  until: "",
  copy: "to",
};
const zahra = { ...entry, party: "IRQ", address: "zahra@iraq.example.org" };

/** A desk whose head of delegation of Pakistan answers for it in the dialogue too. */
function aNetwork() {
  const { db, asks } = aDesk();
  const held = { function: "focalPoint", dialogueId, partyId: "PAK" } as const;
  db.transaction((tx) => grantFunction(tx, { personId: "r-haider", held, from: "2018-01-01", actorId: "ana", now }));
  const focalPoint = signedInAs(db, "r-haider", { now });
  const asksOwn: typeof asks = (_, path, given) => {
    const asked = asks("r-haider", path, given);
    return { ...asked, context: { ...asked.context, signedIn: focalPoint } };
  };
  const idOf = (party: string) => listContacts(db, { dialogueId, party })[0]?.id ?? "";
  /** The status of an attempt that must have changed nothing. */
  const refused = async (attempt: () => Promise<unknown>) => {
    const before = contentsOf(db);
    const status = await statusOf(Promise.resolve().then(attempt));
    expect(contentsOf(db)).toEqual(before);
    return status;
  };
  return { db, asks, asksOwn, idOf, refused };
}

const of = (more: Record<string, string> = {}) => ({ params: { dialogueId, ...more } });

describe("the secretariat", () => {
  it("adds and changes a focal point of any party", async () => {
    const { db, asks } = aNetwork();
    const added = await add(asks("a-marin", "/", { ...of(), form: zahra }));
    expect(added).toMatchObject({ status: 302 });
    const [contact] = listContacts(db, { dialogueId, party: "IRQ" });
    const contactId = contact?.id ?? "";

    await change(asks("a-marin", "/", { ...of({ contactId }), form: { ...zahra, until: "2018-05-09", party: "PAK" } }));

    expect(findContact(db, { dialogueId, contactId })).toMatchObject({ party: "IRQ", until: "2018-05-09" });
  });

  it("is told of each wrong field, and keeps what is typed", async () => {
    const { asks, refused } = aNetwork();
    const wrong = { ...zahra, party: "QQQ", name: "=1+1", address: "nobody", from: "today" };
    expect(await refused(() => add(asks("a-marin", "/", { ...of(), form: wrong })))).toBe(422);
    const answer = await add(asks("a-marin", "/", { ...of(), form: wrong }));
    expect(answer).toMatchObject({
      data: {
        typed: { name: "=1+1", address: "nobody" },
        problems: [{ field: "party" }, { field: "name" }, { field: "from" }, { field: "address" }],
      },
    });
  });

  it("sees what was sent, which nobody else does", async () => {
    const { asks, asksOwn } = aNetwork();
    expect((await partyPage(asks("a-marin", "/", of({ party: "PAK" })))).mails).toEqual([]);
    expect((await partyPage(asksOwn("r-haider", "/", of({ party: "PAK" })))).mails).toBeUndefined();
  });
});

describe("a focal point", () => {
  it("reads, adds and changes those of its own party", async () => {
    const { db, asksOwn, idOf } = aNetwork();
    expect((await contacts(asksOwn("r-haider", "/", of()))).parties.map(({ id }) => id)).toEqual(["PAK"]);
    const choices = newContact(asksOwn("r-haider", "/", of())).choices;
    expect(choices.parties?.map(({ id }) => id)).toEqual(["PAK"]);

    const form = { ...zahra, party: "PAK", address: "new@pakistan.example.org" };
    expect(await statusOf(add(asksOwn("r-haider", "/", { ...of(), form })))).toBe(302);
    const noted = { ...of({ contactId: idOf("PAK") }), form: { bounced: "yes" } };
    expect(await statusOf(bounce(asksOwn("r-haider", "/", noted)))).toBe(302);

    const own = listContacts(db, { dialogueId, party: "PAK" });
    expect(own.map(({ address }) => address)).toContain("new@pakistan.example.org");
    expect(own.some(({ bouncedAt }) => bouncedAt !== null)).toBe(true);
  });

  it("takes along its own party's alone", async () => {
    const { asksOwn } = aNetwork();
    const text = await csv(asksOwn("r-haider", "/", of())).text();
    const parties = text
      .trim()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(",")[0]);
    expect(new Set(parties)).toEqual(new Set(["PAK"]));
  });

  it("neither learns of another party's nor changes them, and sees nothing of the network as a whole", async () => {
    const { asksOwn, idOf, refused } = aNetwork();
    const albania = of({ contactId: idOf("ALB") });
    const ask = (given: Parameters<typeof asksOwn>[2]) => asksOwn("r-haider", "/", given);
    const attempts: (() => Promise<unknown>)[] = [
      async () => contactPage(ask(albania)),
      async () => partyPage(ask(of({ party: "ALB" }))),
      () => change(ask({ ...albania, form: zahra })),
      () => bounce(ask({ ...albania, form: { bounced: "yes" } })),
      async () => lists(ask(of())),
      async () => duplicates(ask(of())),
      async () => importPage(ask(of())),
      () => makeList(ask({ ...of(), form: { name: "L", circle: "all" } })),
      () => merge(ask({ ...of({ contactId: idOf("PAK") }), form: { into: idOf("PAK") } })),
      async () => undoImport(ask({ ...of({ importId: "any" }), form: {} })),
    ];
    for (const attempt of attempts) expect(await refused(attempt)).toBe(404);
    expect(await refused(() => add(ask({ ...of(), form: { ...zahra, party: "ALB" } })))).toBe(422);
  });
});

describe("everybody else", () => {
  it.each(["l-demir", "k-orel", "v-lind", "nobody"] as const)("learns of no contacts: %s", async (person) => {
    const { asks, idOf, refused } = aNetwork();
    const contact = of({ contactId: idOf("ALB") });
    const attempts: (() => Promise<unknown>)[] = [
      () => contacts(asks(person, "/", of())),
      async () => contactPage(asks(person, "/", contact)),
      () => add(asks(person, "/", { ...of(), form: zahra })),
      () => change(asks(person, "/", { ...contact, form: zahra })),
      () => bringIn(asks(person, "/", { ...of(), form: {} })),
      async () => csv(asks(person, "/", of())),
    ];
    for (const attempt of attempts) expect(await refused(attempt)).toBe(404);
  });
});
