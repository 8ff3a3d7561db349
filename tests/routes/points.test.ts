import { loader as tablet } from "#app/routes/points/closing-paper/route.tsx";
import { loader as file } from "#app/routes/points/closing-paper-file.ts";
import { action as settle } from "#app/routes/points/closing-paper-settlement.ts";
import { action as deliver } from "#app/routes/points/closing-point-delivery.ts";
import { action as place } from "#app/routes/points/point-place.ts";
import { action as word } from "#app/routes/points/point/route.tsx";
import { action as add, loader as points } from "#app/routes/points/points/route.tsx";
import { findPoint, listPoints } from "#db/points/points.ts";
import { aDesk } from "#tests/routes/desk.ts";
import { answers, statuses } from "#tests/routes/remark-desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}`;
const key = { meetingId, pointId: "p1" };
const readers = answers({ "a-marin": 200, "k-orel": 200, "l-demir": 200 });
const writers = answers({ "a-marin": 302, "k-orel": 302, "l-demir": 302 });

describe("the points of a meeting", () => {
  it("exist for staff, the chair and nobody else, on the desk, the tablet and paper", async () => {
    const params = { meetingId };
    expect(await statuses(aDesk, (desk, person) => points(desk.asks(person, `${home}/points`, { params })))).toEqual(
      readers,
    );
    expect(
      await statuses(aDesk, (desk, person) => tablet(desk.asks(person, `${home}/closing-paper`, { params }))),
    ).toEqual(readers);
    expect(
      await statuses(aDesk, (desk, person) => file(desk.asks(person, `${home}/closing-paper.docx`, { params }))),
    ).toEqual(readers);
  });

  it("never show a note", async () => {
    const desk = aDesk();
    desk.db.$client.exec("UPDATE interventions SET note = 'ZZ-private', pinned = 1");
    const page = await points(desk.asks("a-marin", `${home}/points`, { params: { meetingId } }));
    expect(JSON.stringify(page)).not.toContain("ZZ-private");
  });

  it("take a new one, and words that somebody else has not changed meanwhile", async () => {
    const desk = aDesk();
    const id = "019f0000-0000-7000-8000-000000000001";
    const form = { id, text: " Two  words\n", heading: "", source: "i22" };
    await add(desk.asks("a-marin", `${home}/points`, { params: { meetingId }, form }));
    expect(findPoint(desk.db, { meetingId, pointId: id })).toMatchObject({ text: "Two words", sources: ["i22"] });

    const change = (text: string) =>
      word(desk.asks("k-orel", `${home}/points/p1`, { params: key, form: { revision: "1", text } }));
    await change("First.");
    const second = await change("Second.");
    expect(second).toMatchObject({ data: { news: "changed-meanwhile", typed: "Second." }, init: { status: 409 } });
    expect(findPoint(desk.db, key)?.text).toBe("First.");
  });

  it("are changed by whoever may, and by nobody in an archived meeting", async () => {
    const form = { revision: "1", to: "down" };
    expect(
      await statuses(aDesk, (desk, person) =>
        place(desk.asks(person, `${home}/points/p1/place`, { params: key, form })),
      ),
    ).toEqual(writers);

    const desk = aDesk();
    desk.db.$client.exec("UPDATE meetings SET state = 'archived'");
    const before = contentsOf(desk.db);
    await place(desk.asks("a-marin", `${home}/points/p1/place`, { params: key, form }));
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("are delivered by a tablet that may send twice, and settled as they were seen", async () => {
    const desk = aDesk();
    const send = (form: Record<string, string>) =>
      deliver(desk.asks("l-demir", `${home}/points/p1/delivery`, { params: key, form }));
    const strike = { revision: "1", struck: "yes" };
    expect(await (await send(strike)).json()).toEqual({ outcome: "done", revision: 2 });
    expect(await (await send(strike)).json()).toEqual({ outcome: "as-it-was", revision: 2 });
    expect((await send({ revision: "1", text: "Other words" })).status).toBe(409);

    const settled = (revision: string) =>
      settle(desk.asks("l-demir", `${home}/closing-paper/settlement`, { params: { meetingId }, form: { revision } }));
    expect((await settled("0")).headers.get("location")).toBe(`${home}/closing-paper?news=changed-meanwhile`);
    expect((await settled("1")).headers.get("location")).toBe(`${home}/closing-paper`);
    expect(listPoints(desk.db, meetingId)[0]?.isStruck).toBe(true);
    expect((await send({ revision: "2", struck: "no" })).status).toBe(409);
  });
});
