import { action as inviteFocalPoints } from "#app/routes/accounts/focal-point-invitations.ts";
import { action as invite, loader as inviting } from "#app/routes/accounts/new-invitation/route.tsx";
import { loader as contacts } from "#app/routes/network/contacts/route.tsx";
import { grantFunction } from "#db/accounts/holdings.ts";
import { findInvitation } from "#db/accounts/invitations.ts";
import { accountsDesk, extraKeys, now } from "#tests/routes/accounts-desk.ts";
import { statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const somebody = { address: "new@example.org", name: "Nadia NEW" };
const budapest = "budapest-process";
const forms = {
  focalPoint: { ...somebody, function: "focalPoint", dialogue: budapest, party: "PAK" },
  delegate: { ...somebody, function: "delegate", meeting: "sarajevo-2018", party: "PAK" },
  chair: { ...somebody, function: "chair", dialogue: budapest, body: "silk-routes", party: "TUR" },
  adviser: { ...somebody, function: "adviser", dialogue: budapest, body: "silk-routes" },
  secretariat: { ...somebody, function: "secretariat", dialogue: budapest },
  administrator: { ...somebody, function: "administrator" },
};

type Form = Record<string, string>;

function house(wishes?: Parameters<typeof accountsDesk>[0]) {
  const { db, asks } = accountsDesk(wishes);
  const send = (person: string, form: Form) => invite(asks(person, "/accounts/invitation", { form }));
  const invited = (answer: Awaited<ReturnType<typeof send>>) => {
    if (!(answer instanceof Response)) throw new Error(JSON.stringify(answer));
    const id = new URL(answer.headers.get("Location") ?? "", "http://x").searchParams.get("invited") ?? "";
    return findInvitation(db, id);
  };
  return { db, asks, send, invited };
}

describe("an invitation", () => {
  it("is written with its mail, which leaves by itself and holds no link yet", async () => {
    const { db, send, invited } = house();
    const invitation = invited(await send("a-marin", { ...forms.focalPoint, until: "2019-01-31" }));
    expect(invitation).toMatchObject({
      ...{ address: "new@example.org", name: "Nadia NEW", until: "2019-01-31", invitedBy: "a-marin" },
      held: { function: "focalPoint", dialogueId: budapest, partyId: "PAK" },
    });
    const { mails = [], messages = [] } = contentsOf(db);
    expect(mails).toMatchObject([{ address: "new@example.org", state: "waiting", party: "PAK" }]);
    expect(messages).toMatchObject([
      { kind: "invitation", subject: "Invitation: Focal point, Pakistan, Budapest Process" },
    ]);
    expect((messages[0] as { body: string }).body).toContain("Dear Nadia NEW,");
    expect((messages[0] as { body: string }).body).toContain("\n{link}\n");
  });

  it.each([
    ["the secretariat", "a-marin", "focalPoint"],
    ["the secretariat", "a-marin", "delegate"],
    ["the secretariat", "a-marin", "adviser"],
    ["a focal point", "s-qureshi", "delegate"],
  ] as const)("by %s: %s to %s", async (_, person, to) => {
    const { send, invited } = house();
    expect(invited(await send(person, forms[to]))?.held.function).toBe(to);
  });

  it.each([
    ["a-marin", "secretariat", 403],
    ["a-marin", "chair", 403],
    ["a-marin", "administrator", 404],
    ["s-qureshi", "chair", 404],
    ["s-qureshi", "focalPoint", 403],
    ["s-qureshi", "secretariat", 404],
    ["k-muster", "delegate", 404],
    ["o-berg", "delegate", 422],
    ["o-berg", "focalPoint", 404],
    ["l-demir", "adviser", 404],
    ["k-orel", "delegate", 404],
    ["r-haider", "delegate", 404],
    ["nobody", "delegate", 404],
  ] as const)("is not %s's to send to %s, and nothing changes", async (person, to, status) => {
    const { db, send } = house();
    const before = contentsOf(db);
    expect(await statusOf(send(person, forms[to]))).toBe(status);
    expect(contentsOf(db)).toEqual(before);
  });

  it("by an administrator asks for a reason and a fresh proof", async () => {
    const { db, send, invited } = house();
    const before = contentsOf(db);
    for (const form of [forms.chair, forms.administrator]) expect(await statusOf(send("v-lind", form))).toBe(422);
    expect(contentsOf(db)).toEqual(before);
    expect(invited(await send("v-lind", { ...forms.chair, reason: "Presidency" }))?.held).toEqual({
      ...{ function: "chair", dialogueId: budapest, bodyId: "silk-routes", partyId: "TUR" },
    });
    expect(contentsOf(db).reasons).toMatchObject([{ reason: "Presidency" }]);

    const late = house({ stale: true });
    const untouched = contentsOf(late.db);
    expect(await statusOf(late.send("v-lind", { ...forms.chair, reason: "Presidency" }))).toBe(403);
    expect(contentsOf(late.db)).toEqual(untouched);
  });

  it("says at the field what is wrong, and nothing changes", async () => {
    const { db, send } = house();
    const before = contentsOf(db);
    const wrong: [Form, string][] = [
      [{ ...forms.delegate, address: "two@example.org, three@example.org" }, "address"],
      [{ ...forms.delegate, name: "{code}" }, "name"],
      [{ ...forms.delegate, name: " " }, "name"],
      [{ ...forms.delegate, function: "" }, "function"],
      [{ ...forms.delegate, function: "emperor" }, "function"],
      [{ ...forms.delegate, meeting: "" }, "meeting"],
      [{ ...forms.delegate, meeting: "nowhere-2020" }, "meeting"],
      [{ ...forms.delegate, party: "" }, "party"],
      [{ ...forms.delegate, party: "XYZ" }, "party"],
      [{ ...forms.focalPoint, dialogue: "" }, "dialogue"],
      [{ ...forms.adviser, body: "nothing" }, "body"],
      [{ ...forms.delegate, until: "2018-05-09" }, "until"],
      [{ ...forms.delegate, until: "soon" }, "until"],
    ];
    for (const [form, field] of wrong) {
      const answer = await send("a-marin", form);
      if (!("data" in answer)) throw new Error(JSON.stringify(form));
      expect([form, answer.init?.status, Object.keys(answer.data.submission.error ?? {})]).toEqual([
        form,
        422,
        [field],
      ]);
    }
    expect(contentsOf(db)).toEqual(before);
  });

  it("takes nothing from keys that the form does not have, nor from fields of other functions", async () => {
    const { db, send, invited } = house();
    const leftOver = { dialogue: "prague-process", body: "silk-routes" };
    const invitation = invited(await send("s-qureshi", { ...extraKeys, ...leftOver, ...forms.delegate }));
    expect(invitation).toMatchObject({ invitedBy: "s-qureshi", usedAt: null, expiresAt: "2018-05-24T09:00:00.000Z" });
    expect(invitation?.held).toEqual({
      ...{ function: "delegate", dialogueId: budapest, meetingId: "sarajevo-2018", partyId: "PAK" },
    });
    expect(contentsOf(db).mails).toMatchObject([{ state: "waiting" }]);
  });

  it("can be sent again: the newer one takes the place of the older", async () => {
    const { db, asks, send, invited } = house();
    const first = invited(await send("a-marin", forms.delegate));
    const path = `/accounts/invitation?again=${first?.id ?? ""}`;
    expect((await inviting(asks("s-qureshi", path))).values).toMatchObject({ ...forms.delegate, dialogue: budapest });
    expect(await statusOf(inviting(asks("k-muster", path)))).toBe(404);
    await send("a-marin", forms.delegate);
    expect(contentsOf(db).invitations).toMatchObject([{ voided_at: now.toISOString() }, { voided_at: null }]);
  });

  it("offers each what they may give", async () => {
    const { asks } = house();
    const choicesOf = async (person: string) => (await inviting(asks(person, "/accounts/invitation"))).choices;
    const focalPoint = await choicesOf("s-qureshi");
    expect(focalPoint.functions).toEqual(["headOfDelegation", "delegate"]);
    expect(focalPoint.parties).toEqual([{ id: "PAK", name: "Pakistan" }]);
    expect((await choicesOf("a-marin")).dialogues.map(({ id }) => id)).toEqual([budapest]);
    expect((await choicesOf("v-lind")).dialogues).toHaveLength(2);
    expect((await choicesOf("v-lind")).functions).toHaveLength(10);
    for (const person of ["l-demir", "d-desk", "nobody"])
      expect(await statusOf(inviting(asks(person, "/accounts/invitation")))).toBe(404);
  });
});

describe("inviting all focal points", () => {
  const params = { dialogueId: budapest };
  const inviteAll = ({ asks }: ReturnType<typeof house>, person: string) =>
    inviteFocalPoints(asks(person, "/", { params, form: extraKeys }));

  it("writes one message with a mail each, held, and invites nobody twice", async () => {
    const desk = house();
    const before = (await contacts(desk.asks("a-marin", "/", { params }))).inviting;
    expect(before?.count).toBe(30);
    const answer = await inviteAll(desk, "a-marin");
    const { messages = [], mails = [], invitations } = contentsOf(desk.db);
    const [message] = messages as { id: string; body: string }[];
    expect(answer.headers.get("Location")).toBe(`/outbox/${message?.id ?? ""}`);
    expect([messages.length, mails.length, invitations?.length]).toEqual([1, 30, 30]);
    expect(new Set((mails as { state: string }[]).map(({ state }) => state))).toEqual(new Set(["held"]));
    expect(message?.body).toContain("{link}");

    const once = contentsOf(desk.db);
    const again = await inviteAll(desk, "a-marin");
    expect(again.headers.get("Location")).toBe("/dialogues/budapest-process/contacts?invited=nobody");
    expect(contentsOf(desk.db)).toEqual(once);
    expect((await contacts(desk.asks("a-marin", "/", { params }))).inviting?.count).toBe(0);
  });

  it("leaves out who holds the function already", async () => {
    const desk = house();
    desk.db.$client.exec("update people set address = 'k.musterfeld@interior.at.example.org' where id = 'k-muster'");
    await inviteAll(desk, "a-marin");
    expect(JSON.stringify(contentsOf(desk.db).invitations)).not.toContain("k.musterfeld");
    expect(contentsOf(desk.db).invitations).toHaveLength(29);
  });

  it("is the secretariat's act alone", async () => {
    const desk = house();
    const held = { function: "chair", dialogueId: budapest, bodyId: "silk-routes" } as const;
    desk.db.transaction((tx) => grantFunction(tx, { personId: "o-berg", held, from: "2018-01-01", actorId: "x", now }));
    const before = contentsOf(desk.db);
    for (const person of ["v-lind", "s-qureshi", "k-orel", "o-berg"])
      expect(await statusOf(inviteAll(desk, person))).toBe(403);
    expect(contentsOf(desk.db)).toEqual(before);
    expect((await contacts(desk.asks("s-qureshi", "/", { params }))).inviting).toBeUndefined();
  });
});
