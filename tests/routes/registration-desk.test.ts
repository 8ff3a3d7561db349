import { action as giveCode, loader as codePage } from "#app/routes/delegations/desk-code/route.tsx";
import { loader as registrationDesk } from "#app/routes/delegations/registration-desk/route.tsx";
import { loader as meetingPage } from "#app/routes/meetings/meeting/route.tsx";
import { accountsDesk, extraKeys } from "#tests/routes/accounts-desk.ts";
import { statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const sarajevo = { meetingId: "sarajevo-2018" };
const delegate = { ...sarajevo, personId: "r-haider" };
const id = "00000000-0000-4000-8000-000000000001";

/** The desk while the meeting is in session, or in another state. */
function openDesk(state = "in session") {
  const { db, asks } = accountsDesk();
  db.$client.prepare("update meetings set state = ? where id = 'sarajevo-2018'").run(state);
  return { db, asks };
}

describe("the desk of a meeting", () => {
  const idsFor = async ({ asks }: ReturnType<typeof openDesk>, person: string, search = "") =>
    (await registrationDesk(asks(person, `/?q=${search}`, { params: sarajevo }))).page.people.map((row) => row.id);

  it("finds the meeting's delegates and interpreters and the dialogue's focal points, by name or delegation", async () => {
    const desk = openDesk();
    expect(await idsFor(desk, "d-desk")).toEqual(["k-muster", "r-haider", "s-qureshi"]);
    expect(await idsFor(desk, "a-marin", "pak")).toEqual(["r-haider", "s-qureshi"]);
    expect(await idsFor(desk, "a-marin", "r%20haid")).toEqual(["r-haider"]);
    expect(await idsFor(desk, "a-marin", "orel")).toEqual([]);
  });

  it("is there for its own staff and the secretariat, while people register", async () => {
    const { asks } = openDesk();
    const statusFor = (person: string, desk = { asks }) =>
      statusOf(registrationDesk(desk.asks(person, "/", { params: sarajevo })));
    expect(await statusFor("d-desk")).toBe(200);
    for (const person of ["k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind"])
      expect(await statusFor(person)).toBe(403);
    for (const person of ["d-sofia", "o-berg", "nobody"]) expect(await statusFor(person)).toBe(404);
    expect(await statusFor("d-desk", openDesk("registration"))).toBe(200);
    expect(await statusFor("d-desk", openDesk("closed"))).toBe(403);
    const tabsOf = async (person: string) => (await meetingPage(asks(person, "/", { params: sarajevo }))).tabs;
    expect((await tabsOf("d-desk")).mayGiveCodes).toBe(true);
    expect((await tabsOf("r-haider")).mayGiveCodes).toBe(false);
  });
});

describe("a code of the desk", () => {
  const ask = ({ asks }: ReturnType<typeof openDesk>, person: string, form: Record<string, string> = { id }) =>
    giveCode(asks(person, "/", { params: delegate, form }));

  it("is in the answer to the button, and nowhere else", async () => {
    const desk = openDesk();
    const given = await ask(desk, "d-desk", { ...extraKeys, id });
    expect(given.data).toMatchObject({ expiresAt: "2018-05-10T09:15:00.000Z" });
    expect(given.data?.code).toMatch(/^\d{8}$/);
    expect(new Headers(given.init?.headers).get("Cache-Control")).toBe("no-store");
    const { desk_codes: codes } = contentsOf(desk.db);
    expect(codes).toMatchObject([{ person_id: "r-haider", meeting_id: "sarajevo-2018", given_by: "d-desk" }]);
    expect(JSON.stringify(contentsOf(desk.db))).not.toContain(given.data?.code);
    const page = await codePage(desk.asks("d-desk", "/", { params: delegate }));
    expect(JSON.stringify(page)).not.toContain(given.data?.code);
  });

  it("is not given anew where the same form is sent again", async () => {
    const desk = openDesk();
    await ask(desk, "d-desk");
    const before = contentsOf(desk.db);
    const again = await ask(desk, "d-desk");
    expect([again.init?.status, again.data]).toEqual([409, null]);
    expect(await statusOf(ask(desk, "d-desk", {}))).toBe(422);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is given by nobody else, to nobody else, and not after the meeting", async () => {
    const desk = openDesk();
    const before = contentsOf(desk.db);
    for (const person of ["k-orel", "s-qureshi", "r-haider", "v-lind"])
      expect(await statusOf(ask(desk, person))).toBe(403);
    for (const person of ["d-sofia", "o-berg", "nobody"]) expect(await statusOf(ask(desk, person))).toBe(404);
    for (const personId of ["a-marin", "k-orel", "v-lind", "b-namoona", "nobody-here"]) {
      const asked = desk.asks("d-desk", "/", { params: { ...sarajevo, personId }, form: { id } });
      expect(await statusOf(giveCode(asked))).toBe(404);
    }
    expect(contentsOf(desk.db)).toEqual(before);
    const closed = openDesk("closed");
    const after = contentsOf(closed.db);
    expect(await statusOf(ask(closed, "d-desk"))).toBe(403);
    expect(contentsOf(closed.db)).toEqual(after);
  });
});
