import { action as restore } from "#app/routes/room/restoration.ts";
import { action as withdraw } from "#app/routes/room/withdrawal.ts";
import { findIntervention } from "#db/room/interventions.ts";
import type { Db } from "#db/database/client.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018", sessionId: "s2", interventionId: "i36" };
const path = "/meetings/sarajevo-2018/sessions/s2/interventions/i36";

const find = (db: Db) => findIntervention(db, params);

describe("withdrawing an intervention", () => {
  it("takes it out of the record and offers to take that back", async () => {
    const { db, asks } = aDesk();

    const gone = await withdraw(asks("a-marin", path, { params, form: {} }));
    expect(gone.headers.get("Location")).toBe("/meetings/sarajevo-2018/sessions/s2?withdrawn=i36");
    expect(find(db)?.withdrawnAt).not.toBeNull();

    await restore(asks("a-marin", path, { params, form: {} }));
    expect(find(db)?.withdrawnAt).toBeNull();
  });

  it("cannot be done twice", async () => {
    const { asks } = aDesk();
    await withdraw(asks("a-marin", path, { params, form: {} }));

    expect(await statusOf(withdraw(asks("a-marin", path, { params, form: {} })))).toBe(404);
  });

  it.each([
    ["the Chair", "l-demir", 403],
    ["a delegate", "r-haider", 404],
    ["nobody", "nobody", 404],
  ] as const)("is refused to %s, and changes nothing", async (_who, person, status) => {
    const { db, asks } = aDesk();
    const before = contentsOf(db);

    expect(await statusOf(withdraw(asks(person, path, { params, form: {} })))).toBe(status);
    expect(contentsOf(db)).toEqual(before);
  });
});
