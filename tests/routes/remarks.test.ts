import { action as ask } from "#app/routes/line-correction.ts";
import { action as settle } from "#app/routes/correction-settlement.ts";
import { loader as ownLines } from "#app/routes/own-lines/route.tsx";
import { action as send, loader as newRemark } from "#app/routes/new-remark/route.tsx";
import { action as agree } from "#app/routes/remark-agreement.ts";
import { action as place } from "#app/routes/remark-placement.ts";
import { action as release } from "#app/routes/remark-release.ts";
import { action as withdraw } from "#app/routes/remark-withdrawal.ts";
import { action as change, loader as readRemark } from "#app/routes/remark/route.tsx";
import { loader as list } from "#app/routes/remarks/route.tsx";
import { loader as remarksOf } from "#app/routes/remarks-of-party.ts";
import { loader as notesFile } from "#app/routes/session-notes-file.ts";
import { listCorrections } from "#db/line-corrections.ts";
import { agreeToRelease, releaseRemark, submitRemark } from "#db/remark-acts.ts";
import { findRemark } from "#db/remarks.ts";
import { setRoomOptions } from "#db/room-options.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import type { RemarkWishes } from "#domain/remarks/remark.ts";
import { aDesk, statusOf, type Person } from "#tests/routes/desk.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}/remarks`;
const id = "0197a000-0000-7000-8000-000000000001";
const now = new Date("2018-05-10T09:00:00Z");
const form = { id, text: "Pakistan thanks the host.", sessionId: "s2", audience: "record", delivery: "as delivered" };
const everybody = ["a-marin", "k-orel", "l-demir", "s-qureshi", "r-haider", "v-lind", "nobody"] as const;

type Desk = ReturnType<typeof aDesk>;

/** A desk that has one text of Pakistan's delegate. */
function withRemark(wishes: Partial<RemarkWishes> = {}, party = "PAK"): Desk {
  const desk = aDesk();
  const all = {
    sessionId: "s2",
    audience: "record",
    delivery: "as delivered",
    isSharedEarly: false,
    ...wishes,
  } as const;
  const text = "Pakistan thanks the host.\n\nIt will report back.";
  submitRemark(desk.db, { meetingId, id, party, text, wishes: all, channel: "page", actorId: "r-haider", now });
  return desk;
}

const asked = (desk: Desk, person: Person, sent?: Record<string, string>, more: Record<string, string> = {}) =>
  desk.asks(person, `${home}/${id}`, { params: { meetingId, remarkId: id, ...more }, form: sent });

/** The status for each of the people, and that whoever is refused changed nothing. */
async function statuses(
  make: () => Desk,
  act: (desk: Desk, person: Person) => Promise<unknown>,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const person of everybody) {
    const desk = make();
    const before = contentsOf(desk.db);
    const status = await statusOf(act(desk, person));
    if (status >= 400) expect(contentsOf(desk.db), person).toEqual(before);
    found[person] = status;
  }
  return found;
}

describe("the remarks of a meeting", () => {
  it("open to whoever sends or reads some there, and do not exist for others", async () => {
    expect(await statuses(aDesk, (desk, person) => list(desk.asks(person, home, { params: { meetingId } })))).toEqual({
      "a-marin": 200,
      "k-orel": 200,
      "l-demir": 200,
      "s-qureshi": 200,
      "r-haider": 200,
      "v-lind": 404,
      nobody: 404,
    });
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
    expect(await statuses(aDesk, (desk, person) => sent(desk, person, { party: "PAK" }))).toEqual({
      ...{
        "a-marin": 302,
        "k-orel": 302,
        "l-demir": 403,
        "s-qureshi": 302,
        "r-haider": 302,
        "v-lind": 404,
        nobody: 404,
      },
    });
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
    ["by staff for a party that there is not", "a-marin", { party: "XXX" }, "party"],
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

describe("one text", () => {
  const read = (desk: Desk, person: Person) => readRemark(asked(desk, person));
  const own = {
    "a-marin": 200,
    "k-orel": 404,
    "l-demir": 404,
    "s-qureshi": 200,
    "r-haider": 200,
    "v-lind": 404,
    nobody: 404,
  };

  it("is read by its party and the secretariat, early by note-takers, after its release by all", async () => {
    expect(await statuses(() => withRemark(), read)).toEqual(own);
    expect(await statuses(() => withRemark({ audience: "secretariat", isSharedEarly: true }), read)).toEqual(own);
    expect(await statuses(() => withRemark({ isSharedEarly: true }), read)).toEqual({ ...own, "k-orel": 200 });
    const released = () => {
      const desk = withRemark();
      const of = { meetingId, remarkId: id, expectedRevision: 1, actorId: "s-qureshi", now };
      agreeToRelease(desk.db, of);
      releaseRemark(desk.db, of);
      return desk;
    };
    expect(await statuses(released, read)).toEqual({ ...own, "k-orel": 200, "l-demir": 200 });
  });

  it("of another party is nothing to a delegate or a focal point", async () => {
    expect(await statuses(() => withRemark({}, "TUR"), read)).toEqual({ ...own, "s-qureshi": 404, "r-haider": 404 });
  });

  it("tells the name of its sender to whoever reads of people of that party, and to no other", async () => {
    const desk = withRemark();
    expect((await read(desk, "s-qureshi")).page.by).toEqual({ isYou: false, name: "R. Haider" });
    expect((await read(desk, "a-marin")).page.by).toEqual({ isYou: false, name: "R. Haider" });
    const early = withRemark({ isSharedEarly: true });
    expect((await read(early, "k-orel")).page.by).toBeUndefined();
  });

  it("is changed by its party and the secretariat", async () => {
    const changed = (desk: Desk, person: Person) =>
      change(asked(desk, person, { ...form, text: "New words.", revision: "1" }));
    expect(await statuses(() => withRemark(), changed)).toEqual({
      ...{
        "a-marin": 302,
        "k-orel": 404,
        "l-demir": 404,
        "s-qureshi": 302,
        "r-haider": 302,
        "v-lind": 404,
        nobody: 404,
      },
    });
  });

  it("is not changed over somebody else's words: both are shown", async () => {
    const desk = withRemark();
    await change(asked(desk, "s-qureshi", { ...form, text: "Theirs.", revision: "1" }));
    const before = contentsOf(desk.db);
    expect(await change(asked(desk, "r-haider", { ...form, text: "Mine.", revision: "1" }))).toMatchObject({
      data: { problem: "changed-meanwhile", typed: { text: "Mine." }, stored: { text: "Theirs.", revision: 2 } },
    });
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is taken back by its party", async () => {
    expect(
      await statuses(
        () => withRemark(),
        (desk, person) => withdraw(asked(desk, person, {})),
      ),
    ).toEqual({
      ...{
        "a-marin": 302,
        "k-orel": 404,
        "l-demir": 404,
        "s-qureshi": 302,
        "r-haider": 302,
        "v-lind": 404,
        nobody: 404,
      },
    });
  });

  it("is agreed to by who answers for its party, and by staff with a reason", async () => {
    const agreed = (desk: Desk, person: Person) =>
      agree(asked(desk, person, { revision: "1", reason: "By mail of 9 May" }));
    expect(await statuses(() => withRemark(), agreed)).toEqual({
      ...{
        "a-marin": 302,
        "k-orel": 404,
        "l-demir": 404,
        "s-qureshi": 302,
        "r-haider": 403,
        "v-lind": 404,
        nobody: 404,
      },
    });
    const desk = withRemark();
    const before = contentsOf(desk.db);
    const answer = await agree(asked(desk, "a-marin", { revision: "1" }));
    expect(answer.headers.get("location")).toBe(`${home}/${id}?news=reason-missing`);
    expect(contentsOf(desk.db)).toEqual(before);
  });

  it("is released after that word alone", async () => {
    const released = (desk: Desk, person: Person) => release(asked(desk, person, { revision: "1" }));
    expect((await statuses(() => withRemark(), released))["a-marin"]).toBe(403);
    const agreed = () => {
      const desk = withRemark();
      agreeToRelease(desk.db, { meetingId, remarkId: id, expectedRevision: 1, actorId: "s-qureshi", now });
      return desk;
    };
    expect(await statuses(agreed, released)).toEqual({
      ...{
        "a-marin": 302,
        "k-orel": 404,
        "l-demir": 404,
        "s-qureshi": 302,
        "r-haider": 403,
        "v-lind": 404,
        nobody: 404,
      },
    });
    const desk = agreed();
    await released(desk, "a-marin");
    expect(findRemark(desk.db, { meetingId, remarkId: id })?.releasedAt).toBe(now.toISOString());
  });
});

describe("beside the capture", () => {
  const at = { meetingId, sessionId: "s2", party: "PAK" };
  const beside = (desk: Desk, person: Person) => remarksOf(desk.asks(person, "/", { params: at }));

  it("note-takers get what they may read of a party, and nobody else does", async () => {
    expect(await statuses(() => withRemark({ isSharedEarly: true }), beside)).toEqual({
      ...{
        "a-marin": 200,
        "k-orel": 200,
        "l-demir": 404,
        "s-qureshi": 404,
        "r-haider": 404,
        "v-lind": 404,
        nobody: 404,
      },
    });
    expect((await beside(withRemark({ isSharedEarly: true }), "k-orel")).remarks).toMatchObject([
      { id, isForSession: true, paragraphs: ["Pakistan thanks the host.", "It will report back."] },
    ]);
    expect((await beside(withRemark(), "k-orel")).remarks).toEqual([]);
    expect((await beside(withRemark({ audience: "secretariat" }), "a-marin")).remarks).toHaveLength(1);
  });

  it("a text is placed by who notes, beside an intervention that there is", async () => {
    const placed = (desk: Desk, person: Person) => place(asked(desk, person, { interventionId: "i36" }));
    expect(await statuses(() => withRemark({ isSharedEarly: true }), placed)).toEqual({
      ...{
        "a-marin": 200,
        "k-orel": 200,
        "l-demir": 404,
        "s-qureshi": 403,
        "r-haider": 403,
        "v-lind": 404,
        nobody: 404,
      },
    });
    const desk = withRemark({ isSharedEarly: true });
    expect(await statusOf(place(asked(desk, "k-orel", { interventionId: "nowhere" })))).toBe(404);
  });
});

describe("what was noted of us", () => {
  const shown = (desk: Desk, correctionsUntil: string | null = "2018-05-20T10:00:00Z"): Desk => {
    const options = { ...nothingOpened, showsOwnLines: true, correctionsUntil };
    setRoomOptions(desk.db, { meetingId, options, actorId: "a-marin", now });
    return desk;
  };
  const open = (desk: Desk, person: Person) => ownLines(desk.asks(person, "/", { params: { meetingId } }));
  const corrected = (desk: Desk, person: Person, interventionId = "i36", more: Record<string, string> = {}) =>
    ask(
      desk.asks(person, "/", {
        params: { meetingId, interventionId },
        form: { id, party: "PAK", text: "described its centre", ...more },
      }),
    );

  it("does not exist for delegations where the meeting has not opened it", async () => {
    expect((await statuses(aDesk, open))["s-qureshi"]).toBe(404);
  });

  it("is for those who answer for a party, with its lines alone, and for staff", async () => {
    expect(await statuses(() => shown(aDesk()), open)).toEqual({
      ...{
        "a-marin": 200,
        "k-orel": 200,
        "l-demir": 404,
        "s-qureshi": 200,
        "r-haider": 404,
        "v-lind": 404,
        nobody: 404,
      },
    });
    const { page } = await open(shown(aDesk()), "s-qureshi");
    expect(page.asked).toBeUndefined();
    expect(page.parties).toMatchObject([{ id: "PAK", mayAsk: true }]);
    expect(page.parties[0]?.lines.map((line) => line.id)).toContain("i36");
    expect(JSON.stringify(page)).not.toMatch(/12-min talk|IOM|Georgia/u);
  });

  it("takes corrections of own lines while the window is open, and staff settle them", async () => {
    expect(
      await statuses(
        () => shown(aDesk()),
        (desk, person) => corrected(desk, person),
      ),
    ).toEqual({
      ...{
        "a-marin": 404,
        "k-orel": 404,
        "l-demir": 404,
        "s-qureshi": 302,
        "r-haider": 404,
        "v-lind": 404,
        nobody: 404,
      },
    });
    const desk = shown(aDesk());
    const iom = "i35";
    expect(await statusOf(corrected(desk, "s-qureshi", iom))).toBe(404);
    await corrected(desk, "s-qureshi");
    expect(listCorrections(desk.db, { meetingId })).toMatchObject([{ party: "PAK", text: "described its centre" }]);
    const settled = (person: Person) =>
      settle(desk.asks(person, "/", { params: { meetingId, correctionId: id }, form: { outcome: "taken" } }));
    expect(await statusOf(settled("s-qureshi"))).toBe(403);
    expect(listCorrections(desk.db, { meetingId })).toMatchObject([{ outcome: null }]);
    expect(await statusOf(settled("k-orel"))).toBe(302);
    expect(listCorrections(desk.db, { meetingId })).toMatchObject([{ outcome: "taken", settledBy: "k-orel" }]);
  });

  it("takes none after the window has closed", async () => {
    expect(
      (
        await statuses(
          () => shown(aDesk(), "2018-05-10T08:59:59Z"),
          (desk, person) => corrected(desk, person),
        )
      )["s-qureshi"],
    ).toBe(403);
  });
});

describe("a session's notes as a file", () => {
  const file = (desk: Desk, person: Person) =>
    notesFile(desk.asks(person, "/", { params: { meetingId, sessionId: "s2" } }));

  it("are for whoever reads notes", async () => {
    expect(await statuses(aDesk, file)).toEqual({
      ...{
        "a-marin": 200,
        "k-orel": 200,
        "l-demir": 404,
        "s-qureshi": 404,
        "r-haider": 404,
        "v-lind": 404,
        nobody: 404,
      },
    });
    const answer = await file(aDesk(), "k-orel");
    const lines = await readDocx(new Uint8Array(await answer.arrayBuffer()));
    expect(lines.filter(([style]) => style === "Private Note").length).toBeGreaterThan(5);
    expect(lines.map(([, text]) => text)).toContain("International Organization for Migration  presentation");
  });
});
