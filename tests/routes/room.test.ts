import { loader } from "#app/routes/room/route.tsx";
import { changeIntervention } from "#db/interventions.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018", sessionId: "s2" };
const path = "/meetings/sarajevo-2018/sessions/s2";

describe("the room of a session", () => {
  it("shows the secretariat the note and the sentence that the line will print", async () => {
    const { asks } = aDesk();

    const { room } = await loader(asks("a-marin", path, { params }));

    const pakistan = room.captures.find(({ id }) => id === "i36");
    expect(pakistan).toMatchObject({ code: "PAK", speaker: "Pakistan", place: 4, note: expect.any(String) });
    expect(pakistan?.line).toMatchObject({ state: "prints", sentence: expect.stringMatching(/^Pakistan .*\.$/) });
  });

  it("says of a note without a line that it is to draft, and prints nothing for it", async () => {
    const { asks } = aDesk();

    const { room } = await loader(asks("a-marin", `${path}?show=to-draft`, { params }));

    expect(room.captures.map(({ line }) => line)).toEqual([{ state: "to draft" }]);
    expect(room.counts).toMatchObject({ all: 17, "to-draft": 1 });
  });

  it("shows the Chair the lines and none of the notes", async () => {
    const { asks } = aDesk();

    const { room } = await loader(asks("l-demir", path, { params }));

    expect(room.captures.some(({ line }) => line.state === "prints")).toBe(true);
    expect(room.captures.flatMap(({ note }) => note ?? [])).toEqual([]);
    expect(room).toMatchObject({ mayWrite: false, silent: [] });
  });

  it("shows at once what was changed since somebody last looked", async () => {
    const { db, asks } = aDesk();
    await loader(asks("a-marin", path, { params }));
    const changes = { line: "described a new centre" };
    const key = { meetingId: "sarajevo-2018", interventionId: "i36" };
    changeIntervention(db, { ...key, changes, expectedRevision: 1, actorId: "k-orel", now: new Date() });

    const { room } = await loader(asks("l-demir", path, { params }));

    expect(room.captures.find(({ id }) => id === "i36")).toMatchObject({
      line: { sentence: expect.stringContaining("described a new centre") },
      changedBy: "K. Orel",
    });
  });

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
