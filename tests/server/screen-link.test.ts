import { giveFloor } from "#db/floor/floor.ts";
import { makeScreenLink, revokeScreenLink, tokenOfScreen } from "#db/floor/screen-links.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import { aMeeting, aRecord, aRegister, aSession, act } from "#tests/support/factories.ts";
import { startServer } from "#tests/support/server.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { aVisitor, headersOf, pageOf } from "#tests/support/visitor.ts";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";

const now = new Date("2018-05-07T10:30:00Z");
const guessed = "A".repeat(43);

/** A server on which a meeting goes on, with the link of its screen, and a clock that can be put on. */
async function aScreen() {
  const db = testDb();
  const sessions = [aSession(), aSession({ id: "s2", number: 2, title: "Reintegration" })];
  const meetingId = aMeeting(db, aRecord({ sessions }), aRegister());
  releaseProgramme(db, { ...act, meetingId, number: 1 });
  db.$client.exec("update meetings set state = 'in session'");
  const link = makeScreenLink(db, testKey, { meetingId, lastDay: "2018-05-08", actorId: "ana", now });
  let at = now;
  const server = await startServer({ db, clock: () => at });
  return Object.assign(server, {
    ...{ db, meetingId, token: tokenOfScreen(testKey, link) },
    put: (instant: string) => void (at = new Date(instant)),
    give: (party: string, sessionId = "s1") =>
      giveFloor(db, {
        ...{ meetingId, sessionId, turnId: newId(), after: undefined, actorId: "ana", now },
        speaker: { party, kind: "statement" },
      }),
  });
}

describe("the link of a room screen", () => {
  it("shows the session that is on to a computer where nobody signs in, without standing in the address", async () => {
    await using server = await aScreen();
    server.give("GEO", "s2");
    const projector = aVisitor(server.url);

    const arrival = await projector.get(`/screens/${server.token}?theme=light`);
    const address = arrival.headers.get("location") ?? "";
    const page = await (await projector.get(address)).text();

    expect([arrival.status, address]).toEqual([302, "/meetings/sarajevo-2018/screen?theme=light"]);
    for (const words of ["Reintegration", "Georgia", 'data-theme="light"']) expect(page).toContain(words);
    expect(page).not.toContain(server.token);
    expect(page).toMatch(/<noscript><meta http-equiv="refresh"/);
  });

  it("keeps to a session that its address names, and opens nothing else", async () => {
    await using server = await aScreen();
    server.give("GEO", "s2");
    const projector = aVisitor(server.url);
    const arrival = await projector.get(`/screens/${server.token}?session=s1`);

    expect(arrival.headers.get("location")).toBe("/meetings/sarajevo-2018/sessions/s1/screen");
    expect(await (await projector.get("/meetings/sarajevo-2018/sessions/s1/screen")).text()).not.toContain("Georgia");
    for (const path of ["", "/people", "/report", "/sessions/s1", "/sessions/s1/chair", "/sessions/s1/presence"])
      expect([path, (await projector.get(`/meetings/sarajevo-2018${path}`)).status]).toEqual([path, 404]);
    expect((await projector.get("/meetings/sarajevo-2018/sessions/s1/floor.json")).status).toBe(404);
  });

  it("hears of the floor as it goes on, until it is revoked", async () => {
    await using server = await aScreen();
    const projector = aVisitor(server.url);
    await projector.get(`/screens/${server.token}`);
    const hear = () => projector.get("/live/meetings/sarajevo-2018/since?seq=0");
    server.give("GEO");

    expect(await (await hear()).text()).toContain('"kind":"floor"');
    revokeScreenLink(server.db, { meetingId: server.meetingId, ...act });
    expect((await hear()).status).toBe(404);
    expect((await aVisitor(server.url).get("/live/meetings/sarajevo-2018/since?seq=0")).status).toBe(404);
  });

  it("answers alike whether it is guessed, revoked, over, or its meeting is not in session", async () => {
    await using server = await aScreen();
    const answer = async (token: string) => {
      const arrival = await aVisitor(server.url).get(`/screens/${token}`);
      return [arrival.status, headersOf(arrival), (await pageOf(arrival)).replaceAll(token, "TOKEN")];
    };
    const unknown = await answer(guessed);
    expect(unknown[0]).toBe(404);

    server.put("2018-05-11T09:00:00Z");
    expect(await answer(server.token)).toEqual(unknown);
    server.put("2018-05-08T09:00:00Z");
    server.db.$client.exec("update meetings set state = 'closed'");
    expect(await answer(server.token)).toEqual(unknown);
    server.db.$client.exec("update meetings set state = 'in session'");
    expect((await aVisitor(server.url).get(`/screens/${server.token}`)).status).toBe(302);
    revokeScreenLink(server.db, { meetingId: server.meetingId, ...act });
    expect(await answer(server.token)).toEqual(unknown);
  });

  it("opens the screen of its own meeting only", async () => {
    await using server = await aScreen();
    aMeeting(server.db, aRecord({ meeting: { id: "sofia-2017" }, sessions: [aSession()] }), aRegister());
    server.db.$client.exec("update meetings set state = 'in session'");
    const projector = aVisitor(server.url);
    await projector.get(`/screens/${server.token}`);

    expect((await projector.get("/meetings/sarajevo-2018/screen")).status).toBe(200);
    expect((await projector.get("/meetings/sofia-2017/screen")).status).toBe(404);
    expect((await projector.get("/live/meetings/sofia-2017/since?seq=0")).status).toBe(404);
  });
});
