import { loader } from "#app/routes/figures/attendance/route.tsx";
import { loader as dialogueLoader } from "#app/routes/figures/dialogue-attendance/route.tsx";
import { recordPresence } from "#db/presence/presence.ts";
import { aDesk, type Person } from "#tests/routes/desk.ts";
import { aPerson } from "#tests/support/people.ts";
import { signedInAs } from "#tests/support/signed-in.ts";
import { describe, expect, it } from "vitest";

const meeting = { params: { meetingId: "sarajevo-2018" } };
const dialogue = { params: { dialogueId: "budapest-process" } };
const act = { actorId: "a-marin", now: new Date("2018-05-07T09:00:00Z") };

const answer = (asked: Promise<unknown>) =>
  asked.then(
    () => 200,
    (refusal: unknown) => (refusal instanceof Response ? refusal.status : refusal),
  );

describe("the attendance of a meeting", () => {
  it("shows which delegation was in which session, and what contradicts the lines", async () => {
    const { db, asks } = aDesk();
    const key = { meetingId: "sarajevo-2018", sessionId: "s2", ...act };
    const marks = ["IOM", "PAK"].map((party) => ({ party, isPresent: true }));
    recordPresence(db, { ...key, marks: [...marks, { party: "GEO", isPresent: false }] });
    const { page } = await loader(asks("a-marin", "/", meeting));
    const column = page.sessions.findIndex(({ id }) => id === "s2");
    expect(page.marked).toBe(1);
    expect(page.sessions[column]?.present).toBe(2);
    expect(page.rows.find(({ party }) => party.id === "PAK")?.seats[column]).toEqual({ seat: "present", spoke: true });
    expect(page.spokeUnseen.map(({ party }) => party.id)).toContain("GEO");
    expect(page.neverSeen).toHaveLength(page.rows.length - 2);
  });

  it("names nobody who spoke to whoever may not read lines", async () => {
    const { db, asks } = aDesk();
    const held = { function: "registrationDesk", dialogueId: "budapest-process", meetingId: "sarajevo-2018" } as const;
    const { id } = aPerson(db, "P. Host", [held]);
    const asked = asks("nobody", "/", meeting);
    const signedIn = signedInAs(db, id, { now: asked.context.clock() });
    const { page } = await loader({ ...asked, context: { ...asked.context, signedIn } });
    expect(page.showsSpeakers).toBe(false);
    expect(page.rows.flatMap(({ seats }) => seats).some(({ spoke }) => spoke)).toBe(false);
  });

  it.each<[Person, number]>([
    ["a-marin", 200],
    ["l-demir", 403],
    ["nobody", 404],
  ])("is open to those who record presence alone: %s %i", async (person, status) => {
    const { asks } = aDesk();
    expect(await answer(loader(asks(person, "/", meeting)))).toBe(status);
  });
});

describe("who came to the last meetings", () => {
  it("has a row for every party, also for those that came to none", async () => {
    const { asks } = aDesk();
    const page = await dialogueLoader(asks("a-marin", "/", dialogue));
    expect(page.meetings.map(({ city }) => city).slice(0, 2)).toEqual(["Sofia", "Sarajevo"]);
    const row = (id: string) => page.rows.find(({ party }) => party.id === id);
    expect(row("TUR")?.came.slice(0, 2)).toEqual([true, true]);
    expect(row("IRN")?.times).toBe(0);
    expect(page.meetings[1]?.delegations).toBe(36);
  });

  it.each<[Person, number]>([
    ["a-marin", 200],
    ["l-demir", 403],
    ["nobody", 404],
  ])("is the secretariat's alone: %s %i", async (person, status) => {
    const { asks } = aDesk();
    expect(await answer(dialogueLoader(asks(person, "/", dialogue)))).toBe(status);
  });
});
