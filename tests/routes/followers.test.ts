import { action as setRule } from "#app/routes/room/attribution.ts";
import { loader as chair } from "#app/routes/floor/chair/route.tsx";
import { action as request } from "#app/routes/floor/floor-request.ts";
import { action as withdraw } from "#app/routes/floor/floor-request-withdrawal.ts";
import { action as mark, loader as presence } from "#app/routes/presence/presence/route.tsx";
import { loader as programme } from "#app/routes/programme/programme/route.tsx";
import { loader as report } from "#app/routes/report/report/route.tsx";
import { loader as screen } from "#app/routes/floor/room-screen/route.tsx";
import { action as revokeLink } from "#app/routes/floor/screen-link-revocation.ts";
import { action as makeLink } from "#app/routes/floor/screen-link.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { putOnList, withdrawFromList } from "#db/floor/list-of-speakers.ts";
import { giveFloor } from "#db/floor/floor.ts";
import { readFloor } from "#db/floor/floor-rows.ts";
import { listMarks, listPresentParties } from "#db/presence/presence.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import { findScreenLink } from "#db/floor/screen-links.ts";
import { findSession } from "#db/programme/sessions.ts";
import { nothingOpened } from "#domain/floor/room-options.ts";
import type { Person } from "#tests/routes/desk.ts";
import { aDesk, statusOf } from "#tests/routes/desk.ts";
import { act } from "#tests/support/factories.ts";
import { signedInAs } from "#tests/support/signed-in.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

const key = { meetingId: "sarajevo-2018", sessionId: "s2" };

/** Sarajevo while it goes on. */
function aRoom(options: Partial<typeof nothingOpened> = {}) {
  const desk = aDesk();
  desk.db.$client.exec("update meetings set state = 'in session' where id = 'sarajevo-2018'");
  setRoomOptions(desk.db, { meetingId: key.meetingId, options: { ...nothingOpened, ...options }, ...act });
  const asks = (person: Person, form?: Record<string, string>) => desk.asks(person, "/", { params: key, form });
  return { ...desk, asks };
}

type Refused = readonly (readonly [Person, number])[];

/** Shows that none of these may, and that nothing came of it. */
async function refusing(
  { db, asks }: ReturnType<typeof aRoom>,
  action: (asked: ReturnType<typeof asks>) => Promise<unknown> | Response,
  form: Record<string, string>,
  people: Refused,
): Promise<void> {
  const before = contentsOf(db);
  for (const [person, status] of people) {
    const answered = (async () => action(asks(person, form)))();
    expect([person, await statusOf(answered)]).toEqual([person, status]);
  }
  expect(contentsOf(db)).toEqual(before);
}

describe("presence", () => {
  it("is marked by tap, by code and all at once, by whoever may", async () => {
    const { db, asks } = aRoom();
    await mark(asks("k-orel", { present: "PAK" }));
    expect(await mark(asks("a-marin", { codes: "geo, xyz; aut" }))).toEqual({ unknown: ["XYZ"] });
    await mark(asks("k-orel", { absent: "GEO" }));

    expect(listPresentParties(db, key).toSorted()).toEqual(["AUT", "PAK"]);
    expect(await presence(asks("k-orel"))).toMatchObject({ page: { present: 2, of: 36, isMarked: true } });
    await mark(asks("a-marin", { all: "present" }));
    expect(listPresentParties(db, key)).toHaveLength(36);
    const days = (await programme(asks("a-marin"))).days;
    expect(days.flatMap(({ slots }) => slots).find(({ id }) => id === "s2")?.presence).toEqual({ present: 36, of: 36 });
  });

  it("takes no party that is not registered", async () => {
    const { db, asks } = aRoom();
    await mark(asks("a-marin", { present: "AFG" }));
    expect(listMarks(db, key)).toEqual([]);
  });

  it("is refused to everybody else, and changes nothing", async () => {
    await refusing(aRoom(), mark, { present: "PAK" }, [
      ["l-demir", 403],
      ["r-haider", 403],
      ["s-qureshi", 403],
      ["nobody", 404],
    ]);
  });
});

describe("the rule of attribution", () => {
  it("is set by secretariat, note-taker and chair, and hides who spoke from whoever reads lines alone", async () => {
    const { db, asks } = aRoom();
    const told = async (person: Person) => JSON.stringify(await programme(asks(person)));
    expect(await told("l-demir")).toContain("Caritas");
    for (const person of ["a-marin", "k-orel", "l-demir"] as const)
      for (const session of ["s2", "s3"])
        expect(
          await statusOf(
            setRule({ ...asks(person, { attribution: "none", return: "/" }), params: { ...key, sessionId: session } }),
          ),
        ).toBe(302);

    expect(findSession(db, key)?.attribution).toBe("none");
    expect(await told("l-demir")).not.toContain("Caritas");
    expect(await told("k-orel")).toContain("Caritas");
    const sources = JSON.stringify((await report(asks("l-demir"))).page.desk?.sources);
    expect(sources).not.toMatch(/"(CAR|PAK|IOM) 2\./);
    expect(JSON.stringify((await report(asks("k-orel"))).page.desk?.sources)).toMatch(/"CAR 2\./);
  });

  it("is refused to everybody else, and changes nothing", async () => {
    const form = { attribution: "none", return: "/" };
    await refusing(aRoom(), setRule, form, [
      ["r-haider", 403],
      ["s-qureshi", 403],
      ["nobody", 404],
    ]);
    await refusing(aRoom(), setRule, { attribution: "loud" }, [["a-marin", 404]]);
  });
});

describe("the room screen", () => {
  it("is shown to the room, and to nobody else", async () => {
    const { asks } = aRoom();
    for (const person of ["a-marin", "k-orel", "l-demir", "r-haider"] as const)
      expect((await screen(asks(person))).screen).toMatchObject({ theme: "dark", session: { number: 2 } });
    expect(await statusOf(screen(asks("s-qureshi")))).toBe(403);
    expect(await statusOf(screen(asks("nobody")))).toBe(404);
  });

  it("looks as its address says, in two languages at most", async () => {
    const { asks } = aRoom();
    const asked = { ...asks("a-marin"), request: new Request("http://localhost/?theme=light&languages=fr,xx,ar,ru") };
    expect((await screen(asked)).screen).toMatchObject({ theme: "light", followed: { languages: ["fr", "ar"] } });
  });

  it("has a link that the secretariat makes and revokes", async () => {
    const { db, asks } = aRoom();
    const link = () => findScreenLink(db, key.meetingId, act.now);
    expect(await statusOf(makeLink(asks("a-marin", { return: "/" })))).toBe(302);
    expect(link()).toBeDefined();
    expect(JSON.stringify(await presence(asks("k-orel")))).not.toContain("/screens/");
    expect(await statusOf(revokeLink(asks("a-marin", { return: "/" })))).toBe(302);
    expect(link()).toBeUndefined();
  });

  it("has none that anybody else makes or revokes", async () => {
    const all: Refused = [
      ["k-orel", 403],
      ["l-demir", 403],
      ["r-haider", 403],
      ["nobody", 404],
    ];
    await refusing(aRoom(), makeLink, { return: "/" }, all);
    await refusing(aRoom(), revokeLink, { return: "/" }, all);
  });
});

describe("the chair's page", () => {
  it("is read from the chair's side, and gives the floor to whoever may", async () => {
    const { asks } = aRoom();
    expect((await chair(asks("l-demir"))).page).toMatchObject({ mayManage: true, showsTimes: false });
    expect(await statusOf(chair(asks("r-haider")))).toBe(403);
    expect(await statusOf(chair(asks("nobody")))).toBe(404);
  });

  it("tells speaking times to the Chair alone, where the meeting shows them", async () => {
    const { asks } = aRoom({ showsSpeakingTime: true });
    expect((await chair(asks("l-demir"))).page.showsTimes).toBe(true);
    expect((await chair(asks("a-marin"))).page.showsTimes).toBe(false);
  });
});

describe("a delegate's page", () => {
  it("follows the floor, is not the desk's, and offers what the meeting allows", async () => {
    const { asks } = aRoom();
    const { delegate, days } = await programme(asks("r-haider"));
    expect(delegate).toMatchObject({ party: "Pakistan", mayWrite: true, followed: { party: "PAK" } });
    expect([delegate?.request, days]).toEqual([undefined, []]);
    expect((await programme(asks("s-qureshi"))).delegate?.followed).toBeUndefined();
    expect((await programme(asks("a-marin"))).delegate).toBeUndefined();
  });

  it("asks for the floor and takes it back, where the meeting allows it", async () => {
    const { db, asks } = aRoom({ takesRequests: true });
    const { delegate } = await programme(asks("r-haider"));
    const id = delegate?.request?.wishes[0]?.id ?? "";
    expect(await statusOf(request(asks("r-haider", { id, kind: "statement" })))).toBe(302);
    await request(asks("r-haider", { id, kind: "statement" }));
    expect(readFloor(db, key).waiting).toMatchObject([{ id, party: "PAK", isRequest: true }]);

    expect((await (async () => withdraw(asks("r-haider", {})))()).status).toBe(302);
    expect(readFloor(db, key).waiting).toEqual([]);
  });

  it("asks for a point of order and a right of reply where the meeting hears them, each in its rank", async () => {
    const offered = async (options: Parameters<typeof aRoom>[0]) =>
      (await programme(aRoom(options).asks("r-haider"))).delegate?.request?.wishes.map(({ kind }) => kind);
    expect(await offered({ takesRequests: true })).toEqual(["statement"]);
    expect(await offered({ takesPointsOfOrder: true })).toBeUndefined();
    const { db, asks } = aRoom({ takesRequests: true, takesPointsOfOrder: true, takesRightsOfReply: true });
    putOnList(db, { ...key, ...act, id: newId(), party: "AUT", kind: "statement", isRequest: false });

    for (const kind of ["right of reply", "statement", "point of order"])
      await request(asks("r-haider", { id: newId(), kind, party: "PAK" }));

    const list = () => readFloor(db, key).waiting.map(({ party, kind }) => `${party} ${kind}`);
    expect(list()).toEqual(["PAK point of order", "AUT statement", "PAK statement", "PAK right of reply"]);
    await withdraw(asks("r-haider", { kind: "right of reply", party: "PAK" }));
    await withdraw(asks("r-haider", { kind: "point of order", party: "PAK" }));
    expect(list()).toEqual(["AUT statement", "PAK statement"]);
  });

  it("takes back one's own wish alone, offers nothing else, and speaks for no other delegation", async () => {
    const room = aRoom({ takesRequests: true });
    const { db, asks } = room;
    // The page follows the session in which somebody speaks.
    giveFloor(db, { ...key, ...act, turnId: newId(), after: undefined, speaker: { party: "AUT", kind: "statement" } });
    putOnList(db, { ...key, ...act, id: newId(), party: "PAK", kind: "statement", isRequest: true });
    expect((await programme(asks("r-haider"))).delegate?.followed).toMatchObject({ own: [] });
    await refusing(room, withdraw, { kind: "statement" }, [["r-haider", 403]]);
    await refusing(room, request, { id: newId(), kind: "statement", party: "AUT" }, [["r-haider", 403]]);
    await refusing(room, withdraw, { kind: "statement", party: "AUT" }, [["r-haider", 403]]);

    const own = newId();
    withdrawFromList(db, { ...key, ...act, id: readFloor(db, key).waiting[0]?.id ?? "" });
    await request(asks("r-haider", { id: own, kind: "statement" }));
    expect((await programme(asks("r-haider"))).delegate?.followed).toMatchObject({ own: [own] });
  });

  it("is that of either party for somebody who is there for two", async () => {
    const { db, asks } = aRoom({ takesRequests: true });
    const held = {
      function: "delegate",
      dialogueId: "budapest-process",
      meetingId: key.meetingId,
      partyId: "AFG",
    } as const;
    grantFunction(db, { personId: "r-haider", held, from: "2018-01-01", ...act });
    const signedIn = signedInAs(db, "r-haider", { now: new Date("2018-05-10T09:00:00Z") });
    const both = (path: string, form?: Record<string, string>) => {
      const { context, params, request: sent } = asks("r-haider", form);
      return {
        params,
        context: { ...context, signedIn },
        request: form ? sent : new Request(`http://localhost${path}`),
      };
    };

    expect((await programme(both("/"))).delegate).toMatchObject({ party: "Afghanistan", others: [{ id: "PAK" }] });
    const { delegate } = await programme(both("/?for=PAK"));
    expect(delegate).toMatchObject({ party: "Pakistan", request: { party: "PAK" }, others: [{ id: "AFG" }] });
    const answer = await request(both("/", { id: newId(), kind: "statement", party: "AFG" }));
    expect(answer.headers.get("location")).toBe("/meetings/sarajevo-2018?for=AFG");
    expect(readFloor(db, key).waiting).toMatchObject([{ party: "AFG", isRequest: true }]);
  });

  it("is refused the floor elsewhere, and everybody else is, and nothing changes", async () => {
    const all: Refused = [
      ["a-marin", 403],
      ["l-demir", 403],
      ["s-qureshi", 403],
      ["nobody", 404],
    ];
    await refusing(aRoom(), request, { id: newId(), kind: "statement" }, [["r-haider", 403], ...all]);
    await refusing(aRoom({ takesRequests: true }), request, { id: newId(), kind: "statement" }, all);
    await refusing(aRoom({ takesRequests: true }), request, { id: "x", kind: "statement" }, [["r-haider", 400]]);
    await refusing(aRoom({ takesRequests: true }), withdraw, {}, all);
  });
});
