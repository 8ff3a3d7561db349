import { action as keep, loader as facts } from "#app/routes/meetings/meeting-facts/route.tsx";
import { action as stepBack } from "#app/routes/meetings/meeting-step-back.ts";
import { loader as steps } from "#app/routes/meetings/meeting-step/route.tsx";
import { action as make, loader as form } from "#app/routes/meetings/new-meeting/route.tsx";
import { findMeeting } from "#db/meetings/meetings.ts";
import { listSessions } from "#db/programme/sessions.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, refusedToOthers, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const dialogue = { dialogueId: "budapest-process" };
const sarajevo = { meetingId: "sarajevo-2018" };

/** A joint meeting of two bodies, as the form sends it. */
const sent: readonly (readonly [string, string])[] = [
  ["title", "Legal pathways"],
  ["kind", "joint working group meeting"],
  ["symbol", "BP/JWG/2021/1"],
  ["language", "en"],
  ["startsOn", "2021-10-05"],
  ["endsOn", "2021-10-06"],
  ["city", "Skopje"],
  ["host", "MKD"],
  ["timeZone", "Europe/Skopje"],
  ["bodies", "silk-routes"],
  ["bodies", "south-east-europe"],
  ["chair", "silk-routes "],
  ["chair", "south-east-europe BIH"],
  ["areas", "istanbul-commitments-2019 1"],
  ["objectives", "To compare schemes.\n\nTo agree on pilots."],
];

type Fields = readonly (readonly [string, string])[];

function aDeskOfMeetings() {
  const desk = aDesk();
  const posts = (person: Person, params: Record<string, string>, fields: Fields) => {
    const asked = desk.asks(person, "/", { params, form: {} });
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
    return { ...asked, request: new Request("http://localhost/", { method: "POST", body }) };
  };
  return { ...desk, posts };
}

const instead = (name: string, value: string): Fields => [...sent.filter(([other]) => other !== name), [name, value]];

describe("making a meeting", () => {
  it("is for the secretariat, jointly for several bodies with a chair each", async () => {
    const { db, posts } = aDeskOfMeetings();
    const made = await make(posts("a-marin", dialogue, sent));
    expect(made).toMatchObject({ status: 302 });
    const meeting = findMeeting(db, "skopje-2021");
    expect(meeting).toMatchObject({
      ...{ title: "Legal pathways", state: "planned", host: "MKD", secretariat: "ICMPD", timeZone: "Europe/Skopje" },
      bodies: ["silk-routes", "south-east-europe"],
      priorityAreas: [{ instrument: "istanbul-commitments-2019", number: 1 }],
      objectives: ["To compare schemes.", "To agree on pilots."],
    });
    expect(meeting?.chairs).toEqual([
      { party: "TUR", body: "silk-routes" },
      { party: "BIH", body: "south-east-europe" },
    ]);
  });

  it("leads to the same meeting when it is sent twice", async () => {
    const { db, posts } = aDeskOfMeetings();
    const answers = [await make(posts("a-marin", dialogue, sent)), await make(posts("a-marin", dialogue, sent))];
    expect(answers.map((answer) => answer instanceof Response && answer.headers.get("Location"))).toEqual(
      Array(2).fill("/meetings/skopje-2021"),
    );
    expect(findMeeting(db, "skopje-2021-2")).toBeUndefined();
  });

  it("after an earlier one takes its programme without times, and its bodies and areas, not its days", async () => {
    const { db, asks, posts } = aDeskOfMeetings();
    const page = await form(asks("a-marin", "/?from=sarajevo-2018", { params: dialogue }));
    expect(page.source?.id).toBe("sarajevo-2018");
    expect(page.values).toMatchObject({
      ...{ kind: "joint working group meeting", startsOn: "", city: "", host: "", symbol: "" },
      ...{ bodies: ["silk-routes", "south-east-europe"], areas: ["istanbul-declaration-2013 4"], chairs: {} },
    });
    await make(posts("a-marin", dialogue, [...sent, ["from", "sarajevo-2018"], ["takeProgramme", "on"]]));
    const copied = listSessions(db, "skopje-2021");
    expect(copied).toHaveLength(listSessions(db, "sarajevo-2018").length);
    expect(copied.some(({ startsAt, endsAt }) => startsAt ?? endsAt)).toBe(false);
  });

  it.each([
    ["title", " "],
    ["kind", ""],
    ["city", ""],
    ["timeZone", "+01:00"],
    ["timeZone", "Middle/Earth"],
    ["startsOn", "2021-02-30"],
    ["endsOn", "2021-10-04"],
    ["host", "ATL"],
    ["language", "tlh"],
    ["objectives", "x".repeat(20_001)],
  ])("says that %s is wrong as %j, keeps what was typed, and makes nothing", async (name, value) => {
    const { db, posts } = aDeskOfMeetings();
    const before = contentsOf(db);
    const answer = await make(posts("a-marin", dialogue, instead(name, value)));
    expect(answer).toMatchObject({
      data: { problems: [name], typed: { symbol: "BP/JWG/2021/1" } },
      init: { status: 422 },
    });
    expect(contentsOf(db)).toEqual(before);
  });

  it("leaves aside bodies and areas that nobody knows", async () => {
    const { db, posts } = aDeskOfMeetings();
    await make(
      posts("a-marin", dialogue, [...sent, ["bodies", "atlantis"], ["areas", "istanbul-commitments-2019 99"]]),
    );
    expect(findMeeting(db, "skopje-2021")?.bodies).toEqual(["silk-routes", "south-east-europe"]);
    expect(findMeeting(db, "skopje-2021")?.priorityAreas).toHaveLength(1);
  });

  it("is refused to everybody else, and changes nothing", async () => {
    const { db, asks, posts } = aDeskOfMeetings();
    const before = contentsOf(db);
    for (const [person, status] of refusedToOthers) {
      expect(await statusOf(form(asks(person, "/", { params: dialogue })))).toBe(status);
      expect(await statusOf(make(posts(person, dialogue, sent)))).toBe(status);
    }
    expect(await statusOf(make(posts("a-marin", { dialogueId: "nowhere" }, sent)))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("changing what a meeting is", () => {
  async function shown() {
    const desk = aDeskOfMeetings();
    const { page } = await facts(desk.asks("a-marin", "/", { params: sarajevo }));
    const fields = [
      ...Object.entries(page.values).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value] as const] : [],
      ),
      ...page.values.bodies.map((body) => ["bodies", body] as const),
      ...page.values.bodies.map((body) => ["chair", `${body} ${page.values.chairs[body] ?? ""}`] as const),
      ...page.values.areas.map((area) => ["areas", area] as const),
      ["seen", page.changedAt] as const,
    ];
    const changed = (name: string, value: string) =>
      fields.map((field) => (field[0] === name ? ([name, value] as const) : field));
    return { ...desk, fields, changed };
  }

  it("keeps everything that stands where nothing is changed", async () => {
    const { db, posts, fields } = await shown();
    const before = contentsOf(db);
    expect(await statusOf(keep(posts("a-marin", sarajevo, fields)))).toBe(302);
    expect(contentsOf(db)).toEqual(before);
  });

  it("changes one thing and leaves the others", async () => {
    const { db, posts, changed } = await shown();
    const { changedAt: _, changedBy: __, ...before } = { changedBy: "", ...findMeeting(db, "sarajevo-2018") };
    await keep(posts("a-marin", sarajevo, changed("city", "Mostar")));
    expect(findMeeting(db, "sarajevo-2018")).toMatchObject({ ...before, city: "Mostar" });
  });

  it("does not undo what somebody else changed meanwhile", async () => {
    const { db, posts, changed } = await shown();
    await keep(posts("a-marin", sarajevo, changed("city", "Mostar")));
    db.$client.prepare("UPDATE meetings SET changed_at = '2018-05-10T10:00:00.000Z' WHERE id = 'sarajevo-2018'").run();
    const answer = await keep(posts("a-marin", sarajevo, changed("city", "Tuzla")));
    expect(answer).toMatchObject({ data: { problems: ["changed-meanwhile"], typed: { city: "Tuzla" } } });
    expect(findMeeting(db, "sarajevo-2018")?.city).toBe("Mostar");
  });

  it("is refused to everybody else, and changes nothing", async () => {
    const { db, posts, changed } = await shown();
    const before = contentsOf(db);
    for (const [person, status] of refusedToOthers)
      expect(await statusOf(keep(posts(person, sarajevo, changed("city", "Tuzla"))))).toBe(status);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("the steps of a meeting", () => {
  it("are shown with what they open and close, what is open, and what hinders the way back", async () => {
    const { db, asks } = aDeskOfMeetings();
    db.$client.prepare("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'").run();
    const page = await steps(asks("a-marin", "/", { params: sarajevo }));
    expect(page.next?.state).toBe("closed");
    expect(page.next?.closes.flatMap(({ acts }) => acts)).toContain("floor.manage");
    expect(page.before).toMatchObject({ state: "registration", hindrance: "notes were taken" });
    expect(page.open.linesToDraft).toBe(1);
  });

  it("lead back by the secretariat alone", async () => {
    const { db, posts } = aDeskOfMeetings();
    const back = (person: Person) => statusOf(stepBack(posts(person, sarajevo, [["from", "closed"]])));
    const before = contentsOf(db);
    expect(await back("l-demir")).toBe(403);
    expect(await back("nobody")).toBe(404);
    expect(contentsOf(db)).toEqual(before);
    expect(await back("a-marin")).toBe(302);
    expect(findMeeting(db, "sarajevo-2018")?.state).toBe("in session");
  });
});
