import { loader as feed } from "#app/routes/programme/calendar-feed.ts";
import { action as revokeLink } from "#app/routes/programme/calendar-link-revocation.ts";
import { action as makeLink } from "#app/routes/programme/calendar-link.ts";
import { action as keepWarning } from "#app/routes/programme/programme-acts/warning-keeping.ts";
import { action as listAgain } from "#app/routes/programme/programme-acts/warnings-again.ts";
import { action as addItem } from "#app/routes/programme/programme-acts/new-item.ts";
import { action as addSession } from "#app/routes/programme/programme-acts/new-session.ts";
import { action as changeSession } from "#app/routes/programme/programme-acts/session.ts";
import { action as placeSession } from "#app/routes/programme/programme-acts/session-place.ts";
import { action as removeSession } from "#app/routes/programme/programme-acts/session-removal.ts";
import { action as restoreSession } from "#app/routes/programme/programme-acts/session-restoration.ts";
import { action as release, loader as difference } from "#app/routes/programme/programme-release/route.tsx";
import { loader as programme } from "#app/routes/programme/programme/route.tsx";
import { loader as released } from "#app/routes/programme/released-programme/route.tsx";
import { loader as calendar } from "#app/routes/programme/programme-calendar.ts";
import { listDraftSessions } from "#db/programme/programme.ts";
import { aDesk, refusedToOthers, statusOf, type Person } from "#tests/routes/desk.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, it } from "vitest";

const meetingId = "sarajevo-2018";
const home = `/meetings/${meetingId}`;
const newId = "0196a000-0000-7000-8000-000000000001";
const aForm = {
  ...{
    id: newId,
    kind: "session",
    number: "5",
    title: "Data on return",
    date: "2018-05-08",
    from: "16:10",
    to: "17:00",
  },
  questions: "Which data?\n\nWith whom?",
};

type Action = (asked: ActionFunctionArgs) => Promise<Response> | Response;

function aProgrammeDesk() {
  const desk = aDesk();
  const asks = (person: Person, form?: Record<string, string>, params: Record<string, string> = {}, query = "") =>
    desk.asks(person, `${home}${query}`, { params: { meetingId, ...params }, form });
  const draft = () => listDraftSessions(desk.db, meetingId);
  const does = (act: Action, form: Record<string, string> = {}, sessionId?: string, person: Person = "a-marin") => {
    const revision = String(draft().find(({ id }) => id === sessionId)?.revision ?? "");
    return act(asks(person, { revision, ...form }, sessionId === undefined ? {} : { sessionId }));
  };
  return { ...desk, asks, does, draft, session: (id: string) => draft().find((one) => one.id === id) };
}

describe("the programme at the desk", () => {
  it("takes in a session with its questions, an item with who presents it, and moves both hours by a step", async () => {
    const { does, session } = aProgrammeDesk();
    const answer = await does(addSession, aForm);
    expect(answer.headers.get("location")).toBe(`${home}?session=${newId}#session-form`);
    expect(session(newId)).toMatchObject({
      ...{ number: 5, startsAt: "2018-05-08T16:10", endsAt: "2018-05-08T17:00" },
      guidingQuestions: ["Which data?", "With whom?"],
    });

    const presenter = { party: "GEO", written: "", name: "N. Beridze", capacity: "national", confirmed: "no" };
    await does(addItem, { id: newId, title: "A register\u0000 of\r\nreturns", ...presenter }, newId);
    expect(session(newId)?.items).toEqual([
      {
        ...{ id: newId, title: "A register of returns" },
        presenters: [{ party: "GEO", name: "N. Beridze", capacity: "national", isConfirmed: false }],
      },
    ]);

    await does(placeSession, { to: "up" }, newId);
    expect(session(newId)?.startsAt).toBe("2018-05-08T15:15");
    expect(session("closing")?.startsAt).toBe("2018-05-08T16:15");
  });

  it("goes on after midnight where a session ends before it begins", async () => {
    const { does, session } = aProgrammeDesk();
    await does(addSession, { ...aForm, from: "22:00", to: "00:30" });
    expect(session(newId)).toMatchObject({ startsAt: "2018-05-08T22:00", endsAt: "2018-05-09T00:30" });
  });

  it.each([
    ["a kind that there is not", { kind: "party" }],
    ["a day that there is not", { date: "2018-02-30" }],
    ["an hour that there is not", { from: "25:00" }],
    ["an end without a beginning", { from: "" }],
    ["a number below one", { number: "-1" }],
    ["a title without end", { title: "x".repeat(301) }],
    ["an id that is none of ours", { id: "../x" }],
  ])("does not take %s, and stores nothing", async (_, wrong) => {
    const { db, does } = aProgrammeDesk();
    const before = contentsOf(db);
    const answer = await does(addSession, { ...aForm, ...wrong });
    expect(answer.headers.get("location")).toContain("news=not-understood");
    expect(contentsOf(db)).toEqual(before);
  });

  it("takes a session off and offers it back, but not one in which something was said", async () => {
    const { does, session, asks } = aProgrammeDesk();
    const kept = await does(removeSession, {}, "s1");
    expect(kept.headers.get("location")).toContain("news=has-notes");
    const gone = await does(removeSession, {}, "coffee-1");
    expect(gone.headers.get("location")).toBe(`${home}?undo=coffee-1`);
    expect(session("coffee-1")).toBeUndefined();
    const page = await programme(asks("a-marin", undefined, {}, "?undo=coffee-1"));
    expect(page.desk?.said.undo).toBe("coffee-1");
    await does(restoreSession, {}, "coffee-1");
    expect(session("coffee-1")).toBeDefined();
  });

  it("warns, and keeps silent of what is kept as it is", async () => {
    const { does, asks } = aProgrammeDesk();
    await does(addSession, { ...aForm, date: "2018-05-09" });
    const seen = async () => (await programme(asks("a-marin"))).desk;
    const warning = (await seen())?.warnings.find(({ sessionId }) => sessionId === newId);
    expect(warning?.kind).toBe("outside");
    await does(keepWarning, { fingerprint: warning?.fingerprint ?? "" });
    expect((await seen())?.warnings.filter(({ sessionId }) => sessionId === newId)).toEqual([]);
    expect((await seen())?.kept).toBe(1);
    await does(listAgain);
    expect((await seen())?.kept).toBe(0);
  });

  it.each([
    ["that clocks skip", { date: "2018-03-25", from: "02:15", to: "04:00" }, "no-such-time", "02:15"],
    ["that comes twice", { date: "2018-10-28", from: "02:30", to: "04:00" }, "time-twice", "02:30"],
    ["past midnight", { from: "22:00", to: "00:30" }, "midnight", undefined],
  ] as const)("takes an hour %s as it was typed, and warns of it", async (_, hours, kind, time) => {
    const { does, asks, session } = aProgrammeDesk();
    await does(addSession, { ...aForm, ...hours });
    expect(session(newId)?.startsAt).toBe(`${"date" in hours ? hours.date : aForm.date}T${hours.from}`);
    const { desk } = await programme(asks("a-marin"));
    const warnings = desk?.warnings.filter(({ sessionId }) => sessionId === newId);
    expect(warnings?.find((warning) => warning.kind === kind)?.time).toBe(time);
    expect(warnings?.map((warning) => warning.kind)).toContain(kind);
  });

  it("is changed and released by nobody else, and nothing changes", async () => {
    const { db, does } = aProgrammeDesk();
    const before = contentsOf(db);
    for (const [person, status] of refusedToOthers)
      for (const act of [addSession, changeSession, placeSession, removeSession, addItem, release, keepWarning])
        expect([person, await statusOf(Promise.resolve(does(act, { ...aForm, to: "up" }, "s1", person)))]).toEqual([
          person,
          // Whoever may not read the draft may not know of it.
          person === "k-orel" || person === "l-demir" ? status : 404,
        ]);
    expect(contentsOf(db)).toEqual(before);
  });
});

describe("a released programme", () => {
  const shown = async (asked: Promise<{ days: readonly { slots: readonly { id: string }[] }[] }>) =>
    (await asked).days.flatMap(({ slots }) => slots.map(({ id }) => id));

  it("is what everybody else sees, until the next release; the notice waits in the outbox", async () => {
    const { db, does, asks } = aProgrammeDesk();
    await does(addSession, aForm);
    const publicPage = () => shown(Promise.resolve(released(asks("nobody"))));
    expect(await publicPage()).not.toContain(newId);
    expect(await shown(programme(asks("a-marin")))).toContain(newId);

    const page = difference(asks("a-marin")).page;
    expect(page.changes.map(({ words }) => words)).toEqual(["New: Tuesday 8 May, 16:10–17:00."]);
    await does(release, { number: "2", notice: "yes" });
    expect(await publicPage()).toContain(newId);
    const held = db.$client.prepare(
      "SELECT count(*) FROM mails JOIN messages m ON m.id = message_id WHERE kind = 'notice' AND state = 'held'",
    );
    expect(held.pluck().get()).toBe(page.addressees);
    expect(page.addressees).toBeGreaterThan(0);
    const again = await does(release, { number: "2", notice: "yes" });
    expect(again.headers.get("location")).toContain("news=released-meanwhile");
  });

  it("is none of a meeting that does not exist, nor its calendar", async () => {
    const { asks } = aProgrammeDesk();
    const nowhere = { meetingId: "nowhere" };
    for (const page of [released, calendar])
      expect(await statusOf((async () => page(asks("nobody", undefined, nowhere)))())).toBe(404);
  });

  it("is followed by a calendar through a link of one's own, until it is ended", async () => {
    const { asks, does } = aProgrammeDesk();
    expect(await statusOf((async () => makeLink(asks("nobody", {})))())).toBe(403);
    await does(makeLink);
    const { address = "" } = released(asks("a-marin")).calendar;
    const token = /calendars\/([^/]+)\//.exec(address)?.[1] ?? "";
    const file = await feed(asks("nobody", undefined, { token })).text();
    expect(file).toContain("BEGIN:VTIMEZONE");
    expect(file.match(/STATUS:CONFIRMED/g)?.length).toBeGreaterThan(5);
    await does(revokeLink);
    expect(await statusOf((async () => feed(asks("nobody", undefined, { token })))())).toBe(404);
  });
});
