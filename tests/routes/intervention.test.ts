import { action as change, loader } from "#app/routes/intervention/route.tsx";
import { action as restore } from "#app/routes/restoration.ts";
import { action as withdraw } from "#app/routes/withdrawal.ts";
import { findIntervention } from "#db/interventions.ts";
import type { Db } from "#db/client.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018", sessionId: "s2", interventionId: "i36" };
const path = "/meetings/sarajevo-2018/sessions/s2/interventions/i36";

/** The form as it opens for this intervention, with some fields typed over. */
async function formOf(asks: ReturnType<typeof aDesk>["asks"], typed: Record<string, string>, where = params) {
  const { capture } = await loader(asks("a-marin", path, { params: where }));
  const opened = Object.entries({ ...capture.values, revision: String(capture.revision) });
  return {
    ...Object.fromEntries(opened.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ...typed,
  };
}

const find = (db: Db, { meetingId, interventionId } = params) => findIntervention(db, { meetingId, interventionId });

describe("changing what was noted", () => {
  it("stores the new line and goes back to where it stands", async () => {
    const { db, asks } = aDesk();
    const form = await formOf(asks, { line: "described a new centre" });

    const answer = await change(asks("a-marin", path, { params, form }));

    expect(answer instanceof Response && answer.headers.get("Location")).toBe(
      "/meetings/sarajevo-2018/sessions/s2#i36",
    );
    expect(find(db)).toMatchObject({ line: "described a new centre", party: "PAK", changedBy: "a-marin", revision: 2 });
  });

  it("leaves alone what nobody touched: how a source wrote the name, an attribution, the rest of the record", async () => {
    const { db, asks } = aDesk();
    const where = { meetingId: "sarajevo-2018", sessionId: "scene", interventionId: "i7" };
    const before = find(db, where);

    await change(asks("a-marin", path, { params: where, form: await formOf(asks, { note: "to check" }, where) }));

    expect(find(db, where)).toEqual({
      ...before,
      note: "to check",
      revision: 2,
      changedBy: "a-marin",
      changedAt: expect.any(String),
    });
    expect(before?.written).toBe("the University of Koç");
  });

  it("shows both texts where somebody else changed it meanwhile, and loses neither", async () => {
    const { db, asks } = aDesk();
    const mine = await formOf(asks, { line: "described my centre" });
    await change(asks("k-orel", path, { params, form: await formOf(asks, { line: "described their centre" }) }));
    const before = contentsOf(db);

    const answer = await change(asks("a-marin", path, { params, form: mine }));

    expect(answer).toMatchObject({
      init: { status: 409 },
      data: {
        submission: { initialValue: { line: "described my centre" } },
        conflict: { by: "K. Orel", revision: 2, stored: { line: "described their centre" } },
      },
    });
    expect(contentsOf(db)).toEqual(before);

    await change(asks("a-marin", path, { params, form: { ...mine, revision: "2" } }));
    expect(find(db)?.line).toBe("described my centre");
  });

  it.each([
    ["the Chair", "l-demir", 403],
    ["a delegate", "r-haider", 404],
    ["nobody", "nobody", 404],
  ] as const)("is refused to %s, and changes nothing", async (_who, person, status) => {
    const { db, asks } = aDesk();
    const form = await formOf(asks, { line: "described another centre" });
    const before = contentsOf(db);

    expect(await statusOf(change(asks(person, path, { params, form })))).toBe(status);
    expect(await statusOf(withdraw(asks(person, path, { params, form: {} })))).toBe(status);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("withdrawing an intervention", () => {
  it("takes it out of the record and offers to take that back", async () => {
    const { db, asks } = aDesk();

    const gone = await withdraw(asks("a-marin", path, { params, form: {} }));
    expect(gone.headers.get("Location")).toBe("/meetings/sarajevo-2018/sessions/s2?withdrawn=i36");
    expect(find(db)?.withdrawnAt).not.toBeNull();
    expect(await statusOf(loader(asks("a-marin", path, { params })))).toBe(404);

    await restore(asks("a-marin", path, { params, form: {} }));
    expect(find(db)?.withdrawnAt).toBeNull();
  });

  it("cannot be done twice", async () => {
    const { asks } = aDesk();
    await withdraw(asks("a-marin", path, { params, form: {} }));

    expect(await statusOf(withdraw(asks("a-marin", path, { params, form: {} })))).toBe(404);
  });
});
