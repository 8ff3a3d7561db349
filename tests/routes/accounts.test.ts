import { action as withdrawFunction } from "#app/routes/accounts/function-withdrawal.ts";
import { action as withdrawInvitation } from "#app/routes/accounts/invitation-withdrawal.ts";
import { action as signOut } from "#app/routes/accounts/person-sign-out.ts";
import { loader as accounts } from "#app/routes/accounts/accounts/route.tsx";
import { loader as desk } from "#app/routes/house/desk/route.tsx";
import { giveDeskCode } from "#db/sign-in/desk-codes.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { inviteByMail } from "#db/accounts/invitations.ts";
import { askForLink } from "#db/sign-in/sign-in-links.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { accountsDesk, extraKeys, holdingOf, now } from "#tests/routes/accounts-desk.ts";
import { statusOf } from "#tests/routes/desk.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const mail = { language: "en", subject: "Come in", body: "{link}" };
const delegate = { function: "delegate", dialogueId: "budapest-process", meetingId: "sarajevo-2018" } as const;

function withdrawal(db: OpenDatabase, of: string, form: Record<string, string> = {}) {
  return { params: { holdingId: holdingOf(db, of).id }, form };
}

const doneOf = (answer: Response) => new URL(answer.headers.get("Location") ?? "", "http://x").searchParams.get("done");
const withdrawnIn = (db: OpenDatabase) =>
  contentsOf(db).holdings?.filter((row) => (row as { withdrawn_at: unknown }).withdrawn_at !== null);

describe("the accounts", () => {
  const namesFor = async ({ asks }: ReturnType<typeof accountsDesk>, person: string, path = "/accounts") =>
    (await accounts(asks(person, path))).page.accounts.map(({ id }) => id).toSorted();

  it("are all an administrator's to know of, a dialogue's the secretariat's, its party's a focal point's", async () => {
    const house = accountsDesk();
    expect(await namesFor(house, "v-lind")).toHaveLength(11);
    expect(await namesFor(house, "o-berg")).toEqual(["b-namoona", "o-berg"]);
    expect(await namesFor(house, "a-marin")).not.toContain("o-berg");
    expect(await namesFor(house, "s-qureshi")).toEqual(["r-haider", "s-qureshi"]);
  });

  it("tell of the functions that one may know of, and of nobody's proofs but to an administrator", async () => {
    const { db, asks } = accountsDesk();
    db.transaction((tx) =>
      grantFunction(tx, {
        ...{ personId: "r-haider", held: { function: "focalPoint", dialogueId: "prague-process", partyId: "TUR" } },
        ...{ from: "2018-01-01", actorId: "x", now },
      }),
    );
    const rowFor = async (person: string) =>
      (await accounts(asks(person, "/accounts"))).page.accounts.find(({ id }) => id === "r-haider");
    expect((await rowFor("a-marin"))?.held.map(({ held }) => held.dialogue)).toEqual(["Budapest Process"]);
    expect((await rowFor("a-marin"))?.proofs).toBeUndefined();
    expect((await rowFor("v-lind"))?.held).toHaveLength(2);
    expect((await rowFor("v-lind"))?.proofs).toEqual({ passkeys: 0, authenticator: false });
  });

  it("are there for nobody else, nor is their place in the masthead", async () => {
    const { asks } = accountsDesk();
    for (const person of ["k-orel", "l-demir", "r-haider", "d-desk", "nobody"]) {
      expect(await statusOf(accounts(asks(person, "/accounts")))).toBe(404);
      expect((await desk(asks(person, "/"))).mayReadAccounts).toBe(false);
    }
    expect((await desk(asks("s-qureshi", "/"))).mayReadAccounts).toBe(true);
  });

  it("are found by name, address or party, whatever the case", async () => {
    const house = accountsDesk();
    expect(await namesFor(house, "v-lind", "/accounts?q=HAIDER")).toEqual(["r-haider"]);
    expect(await namesFor(house, "v-lind", "/accounts?q=a-marin%40example.org")).toEqual(["a-marin"]);
    expect(await namesFor(house, "v-lind", "/accounts?q=pakis")).toEqual(["r-haider", "s-qureshi"]);
    expect(await namesFor(house, "v-lind", "/accounts?q=nobody-like-that")).toEqual([]);
  });

  it("come a hundred to a page", async () => {
    const { db, asks } = accountsDesk();
    db.$client.exec(`with recursive n(i) as (select 1 union all select i + 1 from n where i < 150)
      insert into people (id, name, address, created_at) select 'p' || i, 'Z' || i, 'p' || i || '@x.org', '' from n`);
    const page = async (path: string) => (await accounts(asks("v-lind", path))).page;
    expect((await page("/accounts")).accounts).toHaveLength(100);
    expect(await page("/accounts?page=2")).toMatchObject({ page: 2, pages: 2, all: 161 });
    expect((await page("/accounts?page=2")).accounts).toHaveLength(61);
    expect((await page("/accounts?page=99")).page).toBe(2);
    expect((await page("/accounts?page=nonsense")).page).toBe(1);
  });
});

describe("withdrawing a function", () => {
  it("ends the devices of its person and voids links, codes and invitations with it", async () => {
    const { db, asks } = accountsDesk();
    const invited = { address: "r-haider@example.org", name: "R", held: { ...delegate, partyId: "PAK" }, mail };
    inviteByMail(db, testKey, { ...invited, actorId: "a-marin", now });
    askForLink(db, testKey, { address: "r-haider@example.org", browser: "b", network: "n", mail, now });
    giveDeskCode(db, testKey, {
      ...{ id: "00000000-0000-4000-8000-000000000001", personId: "r-haider", meetingId: "sarajevo-2018" },
      ...{ actorId: "a-marin", now },
    });

    const answer = await withdrawFunction(
      asks("a-marin", "/", withdrawal(db, "r-haider", { q: "haider", ...extraKeys })),
    );

    expect(answer.headers.get("Location")).toBe("/accounts?q=haider&done=withdrawn");
    expect(withdrawnIn(db)).toMatchObject([{ person_id: "r-haider" }]);
    const after = contentsOf(db);
    expect(JSON.stringify(after.device_sessions)).not.toContain("r-haider");
    for (const table of ["sign_in_links", "desk_codes", "invitations"] as const)
      expect(after[table]).toMatchObject([{ voided_at: now.toISOString() }]);
  });

  it("is its own party's focal point's act, and no other's", async () => {
    const { db, asks } = accountsDesk();
    const asked = (person: string, of = "r-haider") => withdrawFunction(asks(person, "/", withdrawal(db, of)));
    const delegates = withdrawal(db, "r-haider");
    const before = contentsOf(db);
    for (const person of ["k-muster", "o-berg", "l-demir", "r-haider", "nobody"])
      expect(await statusOf(asked(person))).toBe(404);
    expect(await statusOf(asked("s-qureshi", "s-qureshi"))).toBe(403);
    expect(await statusOf(asked("a-marin", "l-demir"))).toBe(403);
    expect(await statusOf(asked("a-marin", "a-marin"))).toBe(403);
    expect(await statusOf(asked("a-marin", "v-lind"))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
    expect(doneOf(await withdrawFunction(asks("s-qureshi", "/", delegates)))).toBe("withdrawn");
    expect(doneOf(await withdrawFunction(asks("s-qureshi", "/", delegates)))).toBe("withdrawn-already");
  });

  it("asks an administrator for a reason, which the audit keeps, and for a fresh proof", async () => {
    const { db, asks } = accountsDesk();
    const before = contentsOf(db);
    expect(doneOf(await withdrawFunction(asks("v-lind", "/", withdrawal(db, "l-demir"))))).toBe("reason-missing");
    expect(contentsOf(db)).toEqual(before);
    await withdrawFunction(asks("v-lind", "/", withdrawal(db, "l-demir", { reason: "Left the ministry" })));
    expect(withdrawnIn(db)).toHaveLength(1);
    expect(contentsOf(db).reasons).toMatchObject([{ reason: "Left the ministry" }]);

    const late = accountsDesk({ stale: true });
    const untouched = contentsOf(late.db);
    const answer = withdrawFunction(late.asks("v-lind", "/", withdrawal(late.db, "l-demir", { reason: "Left" })));
    expect(await statusOf(answer)).toBe(302);
    expect(contentsOf(late.db)).toEqual(untouched);
  });

  it("leaves the house its last administrator", async () => {
    const { db, asks } = accountsDesk();
    const before = contentsOf(db);
    const own = withdrawal(db, "v-lind", { reason: "Retires" });
    expect(doneOf(await withdrawFunction(asks("v-lind", "/", own)))).toBe("last-administrator");
    expect(contentsOf(db)).toEqual(before);

    const held = { function: "administrator" } as const;
    db.transaction((tx) => grantFunction(tx, { personId: "k-orel", held, from: "2018-01-01", actorId: "x", now }));
    expect(doneOf(await withdrawFunction(asks("v-lind", "/", own)))).toBe("withdrawn");
  });

  it("of a function that is not there is 404", async () => {
    const { asks } = accountsDesk();
    expect(await statusOf(withdrawFunction(asks("v-lind", "/", { params: { holdingId: "x" }, form: {} })))).toBe(404);
  });
});

describe("signing a person out", () => {
  const params = { personId: "r-haider" };

  it("ends all their devices", async () => {
    const { db, asks } = accountsDesk();
    expect(doneOf(await signOut(asks("a-marin", "/", { params, form: extraKeys })))).toBe("signed-out");
    expect(JSON.stringify(contentsOf(db).device_sessions)).not.toContain("r-haider");
    expect(contentsOf(db).audit?.at(-1)).toMatchObject({ verb: "person.signed_out", target_id: "r-haider" });
  });

  it("is the act of an administrator and of the dialogue's secretariat alone", async () => {
    const { db, asks } = accountsDesk();
    const others = { "s-qureshi": 403, "k-muster": 404, "o-berg": 404, "l-demir": 404, nobody: 404 };
    const before = contentsOf(db);
    for (const [person, status] of Object.entries(others))
      expect(await statusOf(signOut(asks(person, "/", { params, form: {} })))).toBe(status);
    expect(contentsOf(db)).toEqual(before);
    expect(await statusOf(signOut(asks("v-lind", "/", { params: { personId: "nobody-here" }, form: {} })))).toBe(404);
  });
});

describe("withdrawing an invitation", () => {
  function invited() {
    const house = accountsDesk();
    const invitation = { address: "new@example.org", name: "N", held: { ...delegate, partyId: "PAK" }, mail };
    const { id } = inviteByMail(house.db, testKey, { ...invitation, actorId: "a-marin", now });
    return { ...house, id, params: { invitationId: id } };
  }

  it("makes its link open nothing, and is told once", async () => {
    const { db, asks, params } = invited();
    expect(doneOf(await withdrawInvitation(asks("s-qureshi", "/", { params, form: extraKeys })))).toBe(
      "invitation-withdrawn",
    );
    expect(contentsOf(db).invitations).toMatchObject([{ voided_at: now.toISOString() }]);
    expect(doneOf(await withdrawInvitation(asks("a-marin", "/", { params, form: {} })))).toBe("invitation-not-open");
  });

  it("is the act of whoever may give the function", async () => {
    const { db, asks, params } = invited();
    const before = contentsOf(db);
    for (const person of ["k-muster", "o-berg", "r-haider", "nobody"])
      expect(await statusOf(withdrawInvitation(asks(person, "/", { params, form: {} })))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });

  it("stands on the page of those who may know of it", async () => {
    const { asks, id } = invited();
    const idsFor = async (person: string) =>
      (await accounts(asks(person, "/accounts"))).page.invitations.map((invitation) => invitation.id);
    for (const person of ["a-marin", "s-qureshi", "v-lind"]) expect(await idsFor(person)).toEqual([id]);
    for (const person of ["k-muster", "o-berg"]) expect(await idsFor(person)).toEqual([]);
  });
});
