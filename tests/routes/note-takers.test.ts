import { loader as programme } from "#app/routes/programme/programme/route.tsx";
import { action } from "#app/routes/room/session-note-taker.ts";
import { listAudit } from "#db/audit/audit.ts";
import { listHoldings } from "#db/accounts/holdings.ts";
import { withdrawFunction } from "#db/accounts/function-withdrawal.ts";
import { listSessionNoteTakers } from "#db/room/session-note-takers.ts";
import { aDesk, refusedToOthers, statusOf, type Person } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018", sessionId: "s2" };
const home = "/meetings/sarajevo-2018";
const on = { person: "k-orel", covers: "on", return: home };
const off = { person: "k-orel", covers: "", return: home };

function aDeskOfCovering() {
  const desk = aDesk();
  const sends = (person: Person, form: Record<string, string>, at = params) =>
    action(desk.asks(person, `${home}/sessions/${at.sessionId}/note-takers`, { params: at, form }));
  const sees = (person: Person) => programme(desk.asks(person, home, { params: { meetingId: params.meetingId } }));
  return { ...desk, sends, sees, covering: () => listSessionNoteTakers(desk.db, params) };
}

describe("who covers a session", () => {
  it("is said by the secretariat, of the note-takers of the meeting, and stands in the audit", async () => {
    const { db, sends, sees, covering } = aDeskOfCovering();
    const audited = listAudit(db, params.meetingId).length;
    expect((await sees("a-marin")).noteTakers).toMatchObject({
      people: [{ id: "k-orel", name: "K. Orel", mayCover: true }],
    });

    const answer = await sends("a-marin", on);

    expect([answer.status, answer.headers.get("location")]).toEqual([302, home]);
    expect(covering()).toEqual(["k-orel"]);
    expect((await sees("a-marin")).noteTakers?.covering["s2"]).toEqual(["k-orel"]);
    const before = contentsOf(db);
    await sends("a-marin", on);
    expect(contentsOf(db)).toEqual(before);

    await sends("a-marin", off);
    expect(covering()).toEqual([]);
    expect(listAudit(db, params.meetingId).slice(audited)).toMatchObject([
      { verb: "note_taker.assigned", actorId: "a-marin", targetId: "k-orel" },
      { verb: "note_taker.released", actorId: "a-marin", targetId: "k-orel" },
    ]);
  });

  it("is neither shown to nor said by anybody else", async () => {
    const { db, sends, sees } = aDeskOfCovering();
    const before = contentsOf(db);
    for (const [person, status] of refusedToOthers) {
      expect([person, await statusOf(sends(person, on))]).toEqual([person, status]);
      if (status === 403) expect((await sees(person)).noteTakers).toBeUndefined();
    }
    expect(contentsOf(db)).toEqual(before);
  });

  it.each([
    ["somebody who takes no notes here", { ...on, person: "l-demir" }, "s2"],
    ["nobody", { covers: "on" }, "s2"],
    ["a session that is not there", on, "s99"],
  ])("is refused of %s", async (_, form: Record<string, string>, sessionId) => {
    const { db, sends } = aDeskOfCovering();
    const before = contentsOf(db);
    expect(await statusOf(sends("a-marin", form, { ...params, sessionId }))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });

  it("can be ended for whoever is no note-taker any more", async () => {
    const { db, sends, sees, covering } = aDeskOfCovering();
    await sends("a-marin", on);
    const day = "2018-05-10";
    for (const { id } of listHoldings(db, { personId: "k-orel", day }))
      withdrawFunction(db, { id, actorId: "a-marin", now: new Date(`${day}T08:00:00Z`), reason: "They left" });

    expect((await sees("a-marin")).noteTakers?.people).toEqual([{ id: "k-orel", name: "K. Orel", mayCover: false }]);
    expect(await statusOf(sends("a-marin", { ...on, person: "k-orel" }))).toBe(404);
    await sends("a-marin", off);

    expect(covering()).toEqual([]);
    expect((await sees("a-marin")).noteTakers?.people).toEqual([]);
  });

  it("is not changed any more once the meeting is archived", async () => {
    const { db, sends, covering } = aDeskOfCovering();
    db.$client.exec("UPDATE meetings SET state = 'archived' WHERE id = 'sarajevo-2018'");
    expect(await statusOf(sends("a-marin", on))).toBe(403);
    expect(covering()).toEqual([]);
  });
});
