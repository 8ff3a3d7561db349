import { loader } from "#app/routes/room/room/route.tsx";
import { changeIntervention } from "#db/room/interventions.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018", sessionId: "s2" };
const path = "/meetings/sarajevo-2018/sessions/s2";

async function linesFor(asks: ReturnType<typeof aDesk>["asks"], wish = "") {
  const page = await loader(asks("l-demir", path + wish, { params }));
  if (!("lines" in page)) throw new Error("The Chair reads lines.");
  return page.lines;
}

describe("the room of a session, for whoever notes in it", () => {
  it.each(["a-marin", "k-orel"] as const)("holds nothing of what is noted (%s)", async (person) => {
    const { asks } = aDesk();

    const page = await loader(asks(person, path, { params }));

    expect(page).toMatchObject({ hasOwnBar: true, live: { home: path, me: { id: person } } });
    const sent = JSON.stringify(page);
    expect(sent).not.toContain("OPF"); // of Pakistan's note
    expect(sent).not.toContain("Overseas Pakistanis Foundation"); // of its line
  });

  it("offers those who are registered first, by their names in every language, and nobody known for reading only", async () => {
    const { asks } = aDesk();

    const page = await loader(asks("k-orel", path, { params }));

    const parties = "live" in page ? page.live.parties : [];
    expect(parties[0]).toMatchObject({ id: "ALB", isRegistered: true, names: { code: "ALB", ru: "Албания" } });
    expect(parties.findIndex(({ id }) => id === "AFG")).toBeGreaterThan(parties.findIndex(({ id }) => id === "UNHCR"));
    expect(parties.map(({ id }) => id)).not.toContain("BRA");
    expect(parties.find(({ id }) => id === "NLD")).toMatchObject({ inReport: "the Netherlands" });
    expect(parties.find(({ id }) => id === "IOM")).toMatchObject({ inReport: "IOM" });
  });

  it("brings what each party said in earlier meetings of the dialogue: lines, no notes", async () => {
    const { asks } = aDesk();

    const page = await loader(asks("a-marin", path, { params }));

    const before = "live" in page ? page.live.saidBefore : [];
    expect(before.find(({ party }) => party === "NLD")).toMatchObject({ city: "Sofia", on: "2017-12-05" });
  });

  it("has the floor only while the meeting is in session", async () => {
    const { db, asks } = aDesk();
    db.$client.exec("UPDATE meetings SET state = 'closed' WHERE id = 'sarajevo-2018'");
    expect(await loader(asks("a-marin", path, { params }))).not.toHaveProperty("live.floor");

    db.$client.exec("UPDATE meetings SET state = 'in session' WHERE id = 'sarajevo-2018'");
    expect(await loader(asks("a-marin", path, { params }))).toMatchObject({
      live: { floor: { floor: { waiting: [], spoken: [] } }, mayManageFloor: true },
    });
  });
});

describe("the room of a session, for whoever reads", () => {
  it("shows the sentence that each line will print, and none of the notes", async () => {
    const { asks } = aDesk();

    const { captures } = await linesFor(asks);

    const pakistan = captures.find(({ id }) => id === "i36");
    expect(pakistan).toMatchObject({ code: "PAK", speaker: "Pakistan", place: 4 });
    expect(pakistan?.line).toMatchObject({ state: "prints", sentence: expect.stringMatching(/^Pakistan .*\.$/) });
    expect(captures.flatMap(({ note }) => note ?? [])).toEqual([]);
  });

  it("says of a note without a line that it is to draft, and prints nothing for it", async () => {
    const { asks } = aDesk();

    const { captures, counts } = await linesFor(asks, "?show=to-draft");

    expect(captures).toHaveLength(1);
    expect(counts).toMatchObject({ all: 17, "to-draft": 1 });
  });

  it("shows at once what was changed since somebody last looked", async () => {
    const { db, asks } = aDesk();
    await linesFor(asks);
    const changes = { line: "described a new centre" };
    const key = { meetingId: "sarajevo-2018", interventionId: "i36" };
    changeIntervention(db, { ...key, changes, expectedRevision: 1, actorId: "k-orel", now: new Date() });

    expect((await linesFor(asks)).captures.find(({ id }) => id === "i36")).toMatchObject({
      line: { sentence: expect.stringContaining("described a new centre") },
      changedBy: "K. Orel",
    });
  });
});

describe("the room of a session", () => {
  it.each(["r-haider", "nobody"] as const)("does not exist for %s", async (person) => {
    const { asks } = aDesk();

    expect(await statusOf(loader(asks(person, path, { params })))).toBe(404);
  });

  it("does not exist for a session of another meeting", async () => {
    const { asks } = aDesk();
    const elsewhere = { meetingId: "sarajevo-2018", sessionId: "nowhere" };

    expect(await statusOf(loader(asks("a-marin", path, { params: elsewhere })))).toBe(404);
  });
});
