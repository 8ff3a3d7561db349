import { action, loader } from "#app/routes/room/room-options/route.tsx";
import { roomOptionsOf } from "#db/room/room-options.ts";
import { listAudit } from "#db/audit/audit.ts";
import { newsSince } from "#db/floor/news.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, refusedToOthers, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018" };
const everything = {
  ...{ takesRequests: "on", takesPointsOfOrder: "on", takesRightsOfReply: "on", showsSpeakingTime: "on" },
  ...{ showsOwnLines: "on", limitMinutes: "2.5", correctionsUntil: "2018-05-18T18:00" },
};
const nothing = { limitMinutes: "", correctionsUntil: "" };

function aDeskOfOptions() {
  const desk = aDesk();
  const sets = (person: Person, form: Record<string, string>) =>
    action(desk.asks(person, "/meetings/sarajevo-2018/room-options", { params, form }));
  const sees = (person: Person) => loader(desk.asks(person, "/meetings/sarajevo-2018/room-options", { params }));
  return { ...desk, sets, sees, options: () => roomOptionsOf(desk.db, params.meetingId) };
}

describe("the options of a meeting's rooms", () => {
  it("are all off while nobody has opened anything", () => {
    const { options, sees } = aDeskOfOptions();
    expect(options()).toEqual(nothingOpened);
    expect(sees("a-marin").options).toMatchObject({ takesRequests: false, limitMinutes: "", correctionsUntil: "" });
  });

  it("are set by the secretariat, the time by the clocks of the meeting's city", async () => {
    const { db, sets, sees, options } = aDeskOfOptions();
    const audited = listAudit(db, params.meetingId).length;

    const told = newsSince(db, { ...params, since: 0 }).at(-1)?.seq ?? 0;
    expect(await statusOf(sets("a-marin", everything))).toBe(302);

    expect(options()).toEqual({
      ...{ takesRequests: true, takesPointsOfOrder: true, takesRightsOfReply: true, limitSeconds: 150 },
      ...{ showsSpeakingTime: true, showsOwnLines: true, correctionsUntil: "2018-05-18T16:00:00.000Z" },
    });
    expect(sees("a-marin").options).toMatchObject({ limitMinutes: "2.5", correctionsUntil: "2018-05-18T18:00" });
    expect(listAudit(db, params.meetingId).slice(audited)).toMatchObject([
      { verb: "room.configured", actorId: "a-marin", targetId: params.meetingId },
    ]);
    expect(newsSince(db, { ...params, since: told })).toMatchObject([{ kind: "options", sessionId: null }]);

    const before = contentsOf(db);
    await sets("a-marin", everything);
    expect(contentsOf(db)).toEqual(before);

    await sets("a-marin", nothing);
    expect(options()).toEqual(nothingOpened);
  });

  it.each([
    ["limitMinutes", { limitMinutes: "0" }],
    ["limitMinutes", { limitMinutes: "long" }],
    ["limitMinutes", { limitMinutes: "121" }],
    ["correctionsUntil", { correctionsUntil: "tomorrow" }],
    ["correctionsUntil", { correctionsUntil: "2018-02-30T10:00" }],
    ["takesRequests", { takesRequests: "perhaps" }],
  ])("say of %s that it is not understood, and stay as they are", async (problem, wrong) => {
    const { db, sets } = aDeskOfOptions();
    const before = contentsOf(db);
    const answer = await sets("a-marin", { ...everything, ...wrong });
    expect(answer.headers.get("location")).toBe(`/meetings/sarajevo-2018/room-options?problem=${problem}`);
    expect(contentsOf(db)).toEqual(before);
  });

  it("are neither shown to nor set by anybody else", async () => {
    const { db, sets, sees } = aDeskOfOptions();
    const before = contentsOf(db);
    for (const [person, status] of refusedToOthers) {
      expect([person, await statusOf(sets(person, everything))]).toEqual([person, status]);
      expect([person, await statusOf((async () => sees(person))())]).toEqual([person, status]);
    }
    expect(contentsOf(db)).toEqual(before);
  });

  it("are not changed any more once the meeting is archived", async () => {
    const { db, sets, options } = aDeskOfOptions();
    db.$client.exec("UPDATE meetings SET state = 'archived' WHERE id = 'sarajevo-2018'");
    expect(await statusOf(sets("a-marin", everything))).toBe(403);
    expect(options()).toEqual(nothingOpened);
  });
});
