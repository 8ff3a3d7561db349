import { action as send, loader as newRemark } from "#app/routes/remarks/new-remark/route.tsx";
import { loader as readRemark } from "#app/routes/remarks/remark/route.tsx";
import { loader as list } from "#app/routes/remarks/remarks/route.tsx";
import { findRemark } from "#db/remarks/remarks.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";
import { answers, meetingId, home, id, now, form, withRemark, statuses, type Desk } from "#tests/routes/remark-desk.ts";

describe("the remarks of a meeting", () => {
  it("open to whoever sends or reads some there, and do not exist for others", async () => {
    expect(await statuses(aDesk, (desk, person) => list(desk.asks(person, home, { params: { meetingId } })))).toEqual(
      answers({ "a-marin": 200, "k-orel": 200, "l-demir": 200, "s-qureshi": 200, "r-haider": 200 }),
    );
  });

  it("show a delegation its own, and staff all of them with what is confidential marked", async () => {
    const desk = withRemark({ audience: "secretariat" });
    const shown = async (person: Person) => (await list(desk.asks(person, home, { params: { meetingId } }))).page;

    expect((await shown("r-haider")).own).toMatchObject([{ id, audience: "secretariat", session: { id: "s2" } }]);
    const staff = await shown("a-marin");
    expect(staff.own).toBeUndefined();
    expect(staff.groups.slice(0, 1)).toMatchObject([
      { session: { id: "s2" }, remarks: [{ id, code: "PAK", party: "Pakistan", audience: "secretariat" }] },
    ]);
    for (const person of ["k-orel", "l-demir"] as const) expect((await shown(person)).groups).toEqual([]);
  });
});

describe("sending a text", () => {
  const sent = (desk: Desk, person: Person, more: Record<string, string> = {}) =>
    send(desk.asks(person, `${home}/new`, { params: { meetingId }, form: { ...form, ...more } }));

  it("is for delegations, and for staff who say whose it is", async () => {
    expect(await statuses(aDesk, (desk, person) => sent(desk, person, { party: "PAK" }))).toEqual(
      answers({ "a-marin": 302, "k-orel": 302, "l-demir": 403, "s-qureshi": 302, "r-haider": 302 }),
    );
  });

  it("needs no party of a delegate, leads to the receipt, and is theirs", async () => {
    const desk = aDesk();
    const answer = await sent(desk, "r-haider", { isSharedEarly: "on" });
    expect(answer).toBeInstanceOf(Response);
    expect(answer instanceof Response && answer.headers.get("location")).toBe(`${home}/${id}?news=sent`);
    expect(findRemark(desk.db, { meetingId, remarkId: id })).toMatchObject({
      ...{ party: "PAK", channel: "page", isSharedEarly: true, submittedBy: "r-haider", sessionId: "s2" },
    });
    const { page, news } = await readRemark(
      desk.asks("r-haider", `${home}/${id}?news=sent`, { params: { meetingId, remarkId: id } }),
    );
    expect(news).toBe("sent");
    expect(page).toMatchObject({ by: { isYou: true }, submittedAt: now.toISOString(), state: "submitted" });
  });

  it("counts as by mail where staff enter it, and leads them to the list where they may not read it", async () => {
    const desk = aDesk();
    const answer = await sent(desk, "k-orel", { party: "TUR" });
    expect(answer instanceof Response && answer.headers.get("location")).toBe(`${home}?received=`);
    expect(findRemark(desk.db, { meetingId, remarkId: id })).toMatchObject({ party: "TUR", channel: "mail" });
  });

  it.each<[string, Person, Record<string, string>, string]>([
    ["without words", "r-haider", { text: " \u0000 " }, "missing"],
    ["of more than 200 kB", "r-haider", { text: "ж".repeat(100_001) }, "too-long"],
    ["by staff for nobody", "a-marin", { party: "" }, "party"],
    ["by staff for a party that there is not", "a-marin", { party: "QQQ" }, "party"],
    ["by a delegate for another party", "r-haider", { party: "TUR" }, "party"],
    ["for a session that there is not", "r-haider", { sessionId: "s99" }, "session"],
    [
      "to the secretariat only, by a note-taker who could not read it",
      "k-orel",
      { party: "TUR", audience: "secretariat" },
      "audience",
    ],
    ["under no id of ours", "r-haider", { id: "1" }, "taken"],
  ])("is refused in words, %s", async (_, person, wrong, problem) => {
    const desk = aDesk();
    const before = contentsOf(desk.db);
    expect(await sent(desk, person, wrong)).toMatchObject({ data: { problem }, init: { status: 422 } });
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is over once the meeting is archived, and has not begun while it is planned", async () => {
    for (const state of ["planned", "archived"]) {
      const desk = aDesk();
      desk.db.$client.prepare("UPDATE meetings SET state = ? WHERE id = ?").run(state, meetingId);
      expect(await statusOf(sent(desk, "s-qureshi"))).toBe(state === "planned" ? 404 : 403);
      expect(await statusOf(newRemark(desk.asks("a-marin", home, { params: { meetingId } })))).toBe(403);
    }
  });

  it("sent twice is one text", async () => {
    const desk = aDesk();
    await sent(desk, "r-haider");
    await sent(desk, "r-haider");
    expect(desk.db.$client.prepare("SELECT count(*) FROM remarks WHERE id = ?").pluck().get(id)).toBe(1);
  });
});
