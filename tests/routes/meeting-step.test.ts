import { action as step } from "#app/routes/meetings/meeting-step/route.tsx";
import { loader as meeting } from "#app/routes/meetings/meeting/route.tsx";
import { importRecord } from "#db/record/records.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { act, aRecord } from "#tests/support/factories.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "vienna-2018" };

/** A desk with a meeting to come, in the autumn. */
function aDeskBefore() {
  const desk = aDesk();
  const record = aRecord({
    meeting: { id: params.meetingId, startsOn: "2018-10-01", endsOn: "2018-10-02", bodies: ["silk-routes"] },
  });
  importRecord(desk.db, { record, base: budapestProcess, ...act });
  const moves = (person: Person, from: string) => step(desk.asks(person, "/", { params, form: { from } }));
  return { ...desk, moves, state: () => findMeeting(desk.db, params.meetingId)?.state };
}

describe("a step of a meeting", () => {
  it("leads the secretariat from planned to closed, and no further", async () => {
    const { moves, state } = aDeskBefore();

    for (const [from, to] of [
      ["planned", "registration"],
      ["registration", "in session"],
      ["in session", "closed"],
      ["closed", "closed"],
    ] as const) {
      expect(await statusOf(moves("a-marin", from))).toBe(302);
      expect(state()).toBe(to);
    }
  });

  it("is not taken twice by two people who saw the same page", async () => {
    const { moves, state } = aDeskBefore();
    await moves("a-marin", "planned");
    await moves("a-marin", "planned");
    expect(state()).toBe("registration");
  });

  it("is refused to everybody else, and changes nothing", async () => {
    const { db, moves } = aDeskBefore();
    const before = contentsOf(db);
    expect(await statusOf(moves("l-demir", "planned"))).toBe(403);
    for (const person of ["k-orel", "r-haider", "nobody"] as const)
      expect(await statusOf(moves(person, "planned"))).toBe(404);
    expect(await statusOf(moves("a-marin", "burnt"))).toBe(404);
    expect(contentsOf(db)).toEqual(before);
  });

  it("is offered to those who may take it", async () => {
    const { asks } = aDeskBefore();
    expect((await meeting(asks("a-marin", "/", { params }))).mayAdvance).toBe(true);
    expect((await meeting(asks("l-demir", "/", { params }))).mayAdvance).toBe(false);
  });
});
