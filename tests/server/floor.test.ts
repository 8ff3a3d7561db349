import type { Floor } from "#domain/floor/turn.ts";
import { enters, floorPath, inRoom, meetingId, now, sessionId, setState } from "#tests/support/a-floor.ts";
import { aRunningRoom, ids, withoutDevices } from "#tests/support/a-running-room.ts";
import { aVisitor } from "#tests/support/visitor.ts";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

/** Every act on the floor, and how it shows. */
const acts: readonly {
  readonly path: string;
  readonly fields: Record<string, string>;
  readonly shows: (floor: Floor) => unknown;
}[] = [
  { path: "/next", fields: { turnId: newId(), after: ids.turn }, shows: (floor) => floor.current?.party === "SRB" },
  {
    path: "/turns",
    fields: { turnId: newId(), after: ids.turn, party: "BIH", kind: "question", capacity: "host" },
    shows: ({ current }) => current?.party === "BIH" && current.kind === "question" && current.capacity === "host",
  },
  {
    path: "/turns",
    fields: { turnId: newId(), after: ids.turn, party: "", kind: "statement", capacity: "" },
    shows: ({ current }) => current?.party === null,
  },
  {
    path: `/turns/${ids.turn}`,
    fields: { party: "MKD", kind: "reply", capacity: "" },
    shows: ({ current }) => current?.party === "MKD" && current.kind === "reply",
  },
  { path: "/end", fields: { turnId: ids.turn }, shows: (floor) => !floor.current && floor.spoken.length === 1 },
  {
    path: "/waiting",
    fields: { id: newId(), party: "BIH", kind: "statement" },
    shows: ({ waiting }) => waiting.at(-1)?.party === "BIH",
  },
  { path: `/waiting/${ids.waiting}/withdrawal`, fields: {}, shows: ({ waiting }) => waiting[0]?.party === "TUR" },
  {
    path: `/waiting/${ids.other}/place`,
    fields: { before: ids.waiting },
    shows: ({ waiting }) => waiting[0]?.party === "TUR",
  },
  {
    path: `/waiting/${ids.waiting}/place`,
    fields: { before: "" },
    shows: ({ waiting }) => waiting[1]?.party === "SRB",
  },
  { path: "/list", fields: { isClosed: "on" }, shows: (floor) => floor.isListClosed },
  {
    path: "/screen",
    fields: { mode: "message", message: " Back at 11:00 ", isFrozen: "on" },
    shows: (floor) => floor.screen === "message" && floor.message === "Back at 11:00" && floor.isFrozen,
  },
];

describe.each(acts)("floor$path", ({ path, fields, shows }) => {
  it.each(["secretariat", "noteTaker", "chair"] as const)(
    "is done by %s, who is shown what came of it",
    async (person) => {
      const { server, does, floor } = await aRunningRoom();
      await using _ = server;
      expect(shows(floor())).toBe(false);

      const answer = await does(person, path, fields);

      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ floor: floor() });
      expect(shows(floor())).toBe(true);
    },
  );

  it("changes nothing when it is sent again", async () => {
    const { db, server, does } = await aRunningRoom();
    await using _ = server;
    await does("chair", path, fields);
    const before = withoutDevices(db);
    expect((await does("chair", path, fields)).status).toBe(200);
    expect(withoutDevices(db)).toEqual(before);
  });

  it("is refused to everybody else, and to everybody once the meeting is closed; nothing changes", async () => {
    const { db, server, does } = await aRunningRoom();
    await using _ = server;
    const before = withoutDevices(db);
    for (const person of inRoom) {
      if (["secretariat", "noteTaker", "chair"].includes(person)) continue;
      const mayKnow = !["elsewhere", "delegateElsewhere"].includes(person);
      expect([person, (await does(person, path, fields)).status]).toEqual([person, mayKnow ? 403 : 404]);
    }
    expect((await aVisitor(server.url).post(`${floorPath}${path}`, fields)).status).toBe(404);
    expect(withoutDevices(db)).toEqual(before);

    for (const state of ["registration", "closed"] as const) {
      setState(db, state);
      const closed = withoutDevices(db);
      expect((await does("secretariat", path, fields)).status).toBe(403);
      expect(withoutDevices(db)).toEqual(closed);
    }
  });
});

describe("an act on the floor", () => {
  it("is refused where it comes too late, and shows how the floor stands", async () => {
    const { db, server, does, floor } = await aRunningRoom();
    await using _ = server;
    const before = withoutDevices(db);
    for (const [path, fields] of [
      ["/next", { turnId: newId(), after: newId() }],
      ["/turns", { turnId: newId(), after: newId(), party: "BIH", kind: "statement" }],
      [`/waiting/${newId()}/place`, { before: "" }],
      ["/waiting", { id: newId(), party: "BIH", kind: "point of order" }],
    ] as const) {
      const answer = await does("secretariat", path, fields);
      expect([path, answer.status]).toEqual([path, 409]);
      expect(await answer.json()).toMatchObject({ floor: floor() });
    }
    expect(withoutDevices(db)).toEqual(before);
  });

  it("is refused with what no page of ours sends, or of what is not there", async () => {
    const { db, server, does } = await aRunningRoom();
    await using _ = server;
    const before = withoutDevices(db);
    for (const [path, fields, status] of [
      ["/next", { turnId: "t1", after: "" }, 400],
      ["/turns", { turnId: newId(), after: ids.turn, party: "NOWHERE", kind: "statement" }, 400],
      ["/turns", { turnId: newId(), after: ids.turn, party: "SRB", kind: "song" }, 400],
      ["/waiting", { id: newId(), party: "", kind: "statement" }, 400],
      ["/screen", { mode: "film" }, 400],
      ["/screen", { mode: "message", message: "x".repeat(501) }, 400],
      ["/end", { turnId: newId() }, 404],
      [`/turns/${newId()}`, { party: "SRB", kind: "statement" }, 404],
      [`/waiting/${newId()}/withdrawal`, {}, 404],
    ] as const)
      expect([path, (await does("secretariat", path, fields)).status]).toEqual([path, status]);
    const elsewhere = `/meetings/${meetingId}/sessions/s9/floor/next`;
    const visitor = enters(db, server.url, "secretariat");
    expect((await visitor.post(elsewhere, { turnId: newId(), after: "" })).status).toBe(404);
    // A turn of this session is none of another one.
    const other = `/meetings/${meetingId}/sessions/s2/floor`;
    expect((await visitor.post(`${other}/end`, { turnId: ids.turn })).status).toBe(404);
    expect(
      (await visitor.post(`${other}/turns`, { turnId: ids.turn, after: "", party: "SRB", kind: "reply" })).status,
    ).toBe(409);
    expect(withoutDevices(db)).toEqual(before);
  });

  it("makes one turn of fifty people's presses at once", async () => {
    const { db, server, floor } = await aRunningRoom();
    await using _ = server;
    const people = Array.from({ length: 50 }, (__, index) => enters(db, server.url, index % 2 ? "chair" : "noteTaker"));

    const answers = await Promise.all(
      people.map((one) => one.post(`${floorPath}/next`, { turnId: newId(), after: ids.turn })),
    );
    const told = (await Promise.all(answers.map((answer) => answer.json()))) as { turnId: string; party: string }[];

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(told.map(({ turnId }) => turnId))).toEqual(new Set([floor().current?.id]));
    expect(floor().current?.party).toBe("SRB");
    expect(floor().spoken.map(({ party }) => party)).toEqual(["GEO"]);
    expect(floor().waiting.map(({ party }) => party)).toEqual(["TUR"]);
  });
});

describe("a session", () => {
  it("is not to be told from one that is not there by whoever may not know of it", async () => {
    const { db, server } = await aRunningRoom();
    await using _ = server;
    setState(db, "closed");
    for (const person of inRoom) {
      const visitor = enters(db, server.url, person);
      const [there, nowhere] = [sessionId, "s9"].map((id) => `/meetings/${meetingId}/sessions/${id}/floor`);
      for (const path of [".json", "/next", "/requests"]) {
        const ask = (base = "") => (path === ".json" ? visitor.get(base + path) : visitor.post(base + path, {}));
        const [one, other] = [await ask(there), await ask(nowhere)];
        expect([person, path, one.status]).toEqual([person, path, other.status]);
        expect(one.status).toBeGreaterThanOrEqual(403);
      }
    }
  });
});

describe("floor.json", () => {
  it("shows the floor with its names, and where to follow on from", async () => {
    const { db, server, floor } = await aRunningRoom();
    await using _ = server;

    const answer = await enters(db, server.url, "delegate").get(`${floorPath}.json`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      floor: floor(),
      names: Object.fromEntries(
        [
          ["SRB", "Serbia"],
          ["TUR", "Turkey"],
          ["GEO", "Georgia"],
        ].map(([code = "", name]) => [code, { code, en: name, fr: name, ru: name, ar: name }]),
      ),
      now: now.toISOString(),
      since: 3,
    });
  });

  it("is for whoever reads the floor while the meeting is in session", async () => {
    const { db, server } = await aRunningRoom();
    await using _ = server;
    const statuses = async () =>
      Object.fromEntries(
        await Promise.all(
          inRoom.map(
            async (one) => [one, (await enters(db, server.url, one).get(`${floorPath}.json`)).status] as const,
          ),
        ),
      );
    const inTheRoom = { secretariat: 200, noteTaker: 200, desk: 200, chair: 200, adviser: 200, interpreter: 200 };
    const delegations = { head: 200, delegate: 200, otherDelegate: 200 };
    const others = { focalPoint: 403, administrator: 403, elsewhere: 404, delegateElsewhere: 404 };
    expect(await statuses()).toEqual({ ...inTheRoom, ...delegations, ...others });
    expect((await aVisitor(server.url).get(`${floorPath}.json`)).status).toBe(404);

    setState(db, "closed");
    expect(new Set(Object.values(await statuses()))).toEqual(new Set([403, 404]));
  });
});
