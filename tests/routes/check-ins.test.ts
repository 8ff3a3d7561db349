import { loader as checkInPage } from "#app/routes/presence/check-in/route.tsx";
import { action as tell, loader as list } from "#app/routes/presence/check-ins.ts";
import { action as replace } from "#app/routes/presence/desk-replacement.ts";
import { loader as meetingPage } from "#app/routes/meetings/meeting/route.tsx";
import type { CheckInList } from "#app/check-in/list.ts";
import { checkInCodeOf } from "#db/presence/check-ins.ts";
import { accountsDesk } from "#tests/routes/accounts-desk.ts";
import { statusOf } from "#tests/routes/desk.ts";
import { anExpectedPerson } from "#tests/support/an-expected-person.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018" };
const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const at = "2018-05-10T08:50:00.000Z";
const now = "2018-05-10T09:00:00.000Z";
const inAct = { id: id(1), registrationId: "r-serb", what: "in", at, how: "code" };

function openDesk(state = "in session") {
  const { db, asks } = accountsDesk();
  db.$client.prepare("update meetings set state = ? where id = 'sarajevo-2018'").run(state);
  const people = { meetingId: "sarajevo-2018", state: "accepted" } as const;
  anExpectedPerson(db, {
    ...people,
    id: "r-serb",
    party: "SRB",
    givenName: "Jovana",
    familyName: "Ilić",
    isHead: true,
  });
  anExpectedPerson(db, { ...people, id: "r-afghan", party: "AFG", givenName: "Farid", familyName: "Sadat" });
  anExpectedPerson(db, { ...people, id: "r-late", party: "AFG", familyName: "Nuristani", state: "nominated" });
  anExpectedPerson(db, { ...people, id: "r-gone", party: "AFG", familyName: "Gone", state: "withdrawn" });
  return { db, asks };
}
type Desk = ReturnType<typeof openDesk>;

const listFor = async ({ asks }: Desk, person = "d-desk") =>
  (await list(asks(person, "/", { params })).json()) as CheckInList;
const telling = ({ asks }: Desk, acts: unknown, person = "d-desk", form: Record<string, string> = {}) =>
  tell(asks(person, "/", { params, form: { acts: JSON.stringify(acts), now, ...form } }));

describe("the list of a check-in", () => {
  it("has whoever stands, delegation by delegation, with nothing of them but name, delegation and state", async () => {
    const desk = openDesk();
    const { people, delegations, endsOn } = await listFor(desk);
    expect(delegations.map(({ code }) => code)).toEqual(["AFG", "SRB"]);
    expect(people.map(({ name, isAccepted }) => [name, isAccepted])).toEqual([
      ["Farid Sadat", true],
      ["Amina Nuristani", false],
      ["Jovana Ilić", true],
    ]);
    expect(people[2]).toEqual({
      ...{ id: "r-serb", code: checkInCodeOf(testKey, { id: "r-serb" }), name: "Jovana Ilić" },
      ...{ party: "SRB", isHead: true, isAccepted: true },
    });
    expect(endsOn).toBe("2018-05-08");
  });

  it("has the badges of those who are not expected any more, and who came in their place", async () => {
    const desk = openDesk();
    desk.db.$client.exec("UPDATE registrations SET state = 'replaced', replaced_by = 'r-serb' WHERE id = 'r-late'");
    const { ended, people, now: asked } = await listFor(desk);
    expect(people).toHaveLength(2);
    expect(asked).toBe(now);
    const code = (of: string) => checkInCodeOf(testKey, { id: of });
    expect(ended?.toSorted((one, other) => one.how.localeCompare(other.how))).toEqual([
      {
        code: code("r-late"),
        name: "Amina Nuristani",
        delegation: "Afghanistan",
        how: "replaced",
        instead: "Jovana Ilić",
      },
      { code: code("r-gone"), name: "Amina Gone", delegation: "Afghanistan", how: "withdrawn" },
    ]);
  });

  it("is for the meeting's own desk and the secretariat, while it is in session and for corrections", async () => {
    const statusFor = (person: string, desk: Desk) =>
      Promise.all([
        statusOf(checkInPage(desk.asks(person, "/", { params }))),
        statusOf(Promise.resolve().then(() => list(desk.asks(person, "/", { params })))),
      ]);
    const desk = openDesk();
    for (const person of ["d-desk", "a-marin"]) expect(await statusFor(person, desk)).toEqual([200, 200]);
    for (const person of ["k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind"])
      expect(await statusFor(person, desk)).toEqual([403, 403]);
    for (const person of ["d-sofia", "o-berg", "nobody"]) expect(await statusFor(person, desk)).toEqual([404, 404]);
    expect(await statusFor("d-desk", openDesk("closed"))).toEqual([200, 200]);
    for (const state of ["registration", "archived"])
      expect(await statusFor("d-desk", openDesk(state))).toEqual([403, 403]);
    const tabsOf = async (person: string) => (await meetingPage(desk.asks(person, "/", { params }))).tabs.mayCheckIn;
    expect([await tabsOf("d-desk"), await tabsOf("k-orel")]).toEqual([true, false]);
  });

  it("is not in the page itself, which a device keeps in clear", async () => {
    const page = await checkInPage(openDesk().asks("d-desk", "/", { params }));
    expect(JSON.stringify(page)).not.toMatch(/Ilić|Sadat|r-serb/);
  });
});

describe("what a device tells", () => {
  it("is stored by the server's clock, and answered with who is there by then", async () => {
    const desk = openDesk();
    // Its clock is an hour ahead.
    const ahead = { now: "2018-05-10T10:00:00.000Z" };
    const answer = await telling(desk, [{ ...inAct, at: "2018-05-10T09:50:00.000Z" }], "d-desk", ahead);
    const { people, findings } = (await answer.json()) as CheckInList;
    expect(people.find(({ id: one }) => one === "r-serb")?.arrivedAt).toBe(at);
    expect(findings.absent.map(({ code }) => code)).toEqual(["AFG"]);
    expect(contentsOf(desk.db).check_ins).toMatchObject([{ id: id(1), at, recorded_by: "d-desk", how: "code" }]);
  });

  it("changes nothing when it is told again", async () => {
    const desk = openDesk();
    await telling(desk, [inAct]);
    const before = contentsOf(desk.db);
    expect((await telling(desk, [inAct], "a-marin")).status).toBe(200);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is pointed out where the registration ended meanwhile", async () => {
    const answer = await telling(openDesk(), [{ ...inAct, registrationId: "r-gone" }]);
    const { findings } = (await answer.json()) as CheckInList;
    expect(findings.ended.map(({ name }) => name)).toEqual(["Amina Gone"]);
  });

  it("is refused to everybody else, and where no page of ours told it", async () => {
    const desk = openDesk();
    const before = contentsOf(desk.db);
    for (const person of ["k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind"])
      expect(await statusOf(telling(desk, [inAct], person))).toBe(403);
    for (const person of ["d-sofia", "o-berg", "nobody"])
      expect(await statusOf(telling(desk, [inAct], person))).toBe(404);
    const wrong = [
      "no list",
      [{ ...inAct, id: "1" }],
      [{ ...inAct, what: "away" }],
      [{ ...inAct, how: "replacement" }],
      [{ ...inAct, at: "yesterday" }],
      [{ ...inAct, recordedBy: "v-lind" }],
      Array.from({ length: 101 }, () => inAct),
    ];
    for (const acts of wrong) expect((await telling(desk, acts)).status).toBe(422);
    for (const form of [
      { acts: "[{", now },
      { acts: "[]", now: "" },
    ])
      expect((await telling(desk, [], "d-desk", form)).status).toBe(422);
    expect(contentsOf(desk.db)).toEqual(before);
  });
});

describe("somebody else at the desk", () => {
  const came = { id: id(9), givenName: "Marko", familyName: "SAVIĆ", function: "Adviser" };
  const replacing = ({ asks }: Desk, person: string, form: Record<string, string> = came, registrationId = "r-serb") =>
    replace(asks(person, "/", { params: { ...params, registrationId }, form }));

  it("is on the list and there, and the other is not on it any more", async () => {
    const desk = openDesk();
    const answer = await replacing(desk, "d-desk", { ...came, consentsToList: "on" });
    const { people } = (await answer.json()) as CheckInList;
    const serbs = people.filter(({ party }) => party === "SRB");
    expect(serbs).toMatchObject([{ name: "Marko SAVIĆ", isHead: true, isAccepted: true, arrivedAt: now }]);
    expect(contentsOf(desk.db).registrations).toContainEqual(
      expect.objectContaining({ family_name: "SAVIĆ", function: "Adviser", consents_to_list: 1 }),
    );
  });

  it("changes nothing where a field is wrong, the place is gone, or somebody may not", async () => {
    const desk = openDesk();
    const before = contentsOf(desk.db);
    for (const form of [
      { ...came, familyName: " " },
      { ...came, id: "1" },
      { ...came, givenName: "=1+1" },
    ])
      expect((await replacing(desk, "d-desk", form)).status).toBe(422);
    expect((await replacing(desk, "a-marin", came, "r-gone")).status).toBe(409);
    expect(await statusOf(replacing(desk, "d-desk", came, "r-nobody"))).toBe(404);
    for (const person of ["k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind"])
      expect(await statusOf(replacing(desk, person))).toBe(403);
    for (const person of ["d-sofia", "o-berg", "nobody"]) expect(await statusOf(replacing(desk, person))).toBe(404);
    expect(contentsOf(desk.db)).toEqual(before);
    const closed = openDesk("closed");
    expect(await statusOf(replacing(closed, "d-desk"))).toBe(403);
  });
});
