import { closeList } from "#db/floor/floor.ts";
import { newsHead } from "#db/floor/news.ts";
import { enters, meetingId } from "#tests/support/a-floor.ts";
import { act, by, following } from "#tests/support/following.ts";
import { describe, expect, it } from "vitest";

describe("asking again and again", () => {
  it("gives at once what is new", async () => {
    const { db, server } = await following();
    await using _ = server;
    act(db);
    const answer = await enters(db, server.url, "delegate").get(`/live/meetings/${meetingId}/since?seq=0`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ events: [{ seq: 1, floor: { current: { party: "SRB" } } }] });
  });

  it("waits for what is new", async () => {
    const { db, server } = await following();
    await using _ = server;
    const asked = enters(db, server.url, "delegate").get(`/live/meetings/${meetingId}/since?seq=0`);
    const told = setInterval(() => closeList(db, { ...by, isClosed: newsHead(db, meetingId) % 2 === 0 }), 20);
    const answer = await asked;
    clearInterval(told);
    expect(await answer.json()).toMatchObject({ events: [{ kind: "floor" }] });
  });

  it("gives nothing where nothing comes, after a while", async () => {
    const { db, server } = await following({ poll: 30 });
    await using _ = server;
    const answer = await enters(db, server.url, "delegate").get(`/live/meetings/${meetingId}/since?seq=0`);
    expect(await answer.json()).toEqual({ events: [] });
  });
});
