import { appendUpdate, loadDocument } from "#db/room/capture-updates.ts";
import { assignNoteTaker } from "#db/room/session-note-takers.ts";
import { emptyCapture } from "#app/editor/seed.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { typeIn } from "#tests/support/note-taker.ts";
import { delegateOfPakistan, now } from "#tests/support/people.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { describe, expect, it } from "vitest";
import { applyUpdate, Doc } from "yjs";

/** A room with a clock that goes on when told, and the history of its captures as people see it. */
async function aRoomWithHistory() {
  let seconds = 0;
  const room = await aRoom({ clock: () => new Date(now.getTime() + seconds * 1000) });
  const ask = (name: string, captureId: string, step = "", sessionId = "s1") =>
    fetch(
      `${room.server.url}/meetings/${session.meetingId}/sessions/${sessionId}/captures/${captureId}/history${step}`,
      { headers: { cookie: `sid=${room.person(name).sid}` } },
    );
  return Object.assign(room, {
    ask,
    pass: (more: number) => void (seconds += more),
    /** The page of one step, and its text as a program for the blind reads it. */
    sees: async (name: string, captureId: string, step = "") => {
      const html = await (await ask(name, captureId, step)).text();
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
      const text = main.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
      return { html, text };
    },
  });
}

describe("the history of a capture", () => {
  it("tells who wrote what and when, one writing at a time", async () => {
    await using room = await aRoomWithHistory();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    ana.setHead(captureId, { party: "PAK", kind: "statement" });
    ana.type(captureId, "three");
    await ana.allStored();
    room.pass(20);
    ana.type(captureId, " towns");
    await ana.allStored();
    room.pass(40);
    const ben = await room.comes("ben");
    ben.join(captureId);
    await until(() => ben.note(captureId) === "three towns");
    ben.type(captureId, " of Punjab");
    ben.type(captureId, "said so", { root: "line" });
    await ben.allStored();

    const last = await room.sees("ana", captureId);
    expect(last.text).toContain("Writing 2 of 2");
    expect(last.text).toContain("three towns put in: of Punjab end.");
    expect(last.text).toContain("put in: said so end.");
    expect(last.text).toMatch(/ben 7 May 2018, 12:31:00 (CEST|GMT\+2)/);
    const first = await room.sees("ana", captureId, "?step=1");
    expect(first.text).toContain("Writing 1 of 2");
    expect(first.text).toContain("put in: three towns end.");
    expect(first.text).not.toContain("Punjab");
    expect(first.text).toMatch(/ana 7 May 2018, 12:30:00 – 12:30:20 CEST/);
    expect((await room.sees("ana", captureId, "?step=7")).text).toContain("Writing 2 of 2");
  });

  it("keeps what is off the record to those who cover the session, and when it was written too", async () => {
    await using room = await aRoomWithHistory();
    const ana = room.person("ana");
    assignNoteTaker(room.db, { ...session, personId: ana.id, actorId: "sec", now });
    const page = await room.comes("ana");
    const captureId = page.open();
    page.type(captureId, "for all to read");
    await page.allStored();
    room.pass(60);
    page.type(captureId, "between us only", { layer: "off" });
    await page.allStored();

    expect((await room.sees("ana", captureId)).text).toContain("put in: between us only end.");
    room.person("ben");
    const { html, text } = await room.sees("ben", captureId);
    expect(html).not.toContain("between us only");
    expect(text).toContain("Writing 1 of 1");
    expect(text).toContain("put in: for all to read end.");
  });

  it("is hidden from whoever may not read notes, and there for no capture of another session", async () => {
    await using room = await aRoomWithHistory();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    ana.type(captureId, "a secret");
    await ana.allStored();
    room.person("del", [delegateOfPakistan]);
    room.person("out", []);
    const before = contentsOf(room.db).capture_updates;

    const statuses = [
      await room.ask("ana", captureId),
      await room.ask("del", captureId),
      await room.ask("out", captureId),
      await room.ask("ana", captureId, "", "s2"),
      await room.ask("ana", "none"),
    ].map(({ status }) => status);

    expect(statuses).toEqual([200, 403, 404, 404, 404]);
    expect(contentsOf(room.db).capture_updates).toEqual(before);
  });

  it("tells a long afternoon of 2,000 updates in its writings", async () => {
    await using room = await aRoomWithHistory();
    const ana = await room.comes("ana");
    const captureId = ana.open();
    await ana.allStored();
    await ana.leave();
    const doc = new Doc();
    applyUpdate(doc, emptyCapture);
    let at = now.getTime();
    doc.on("update", (data: Uint8Array) => {
      const author = room.person("ana").id;
      appendUpdate(room.db, { captureId, layer: "text", author, at: new Date(at).toISOString(), data });
    });
    for (let n = 1; n <= 2000; n++) {
      // Twenty letters, then somebody thinks.
      at += n % 20 === 0 ? 60_000 : 200;
      typeIn(doc, "note", n % 20 === 0 ? ` w${n}` : "x");
    }
    expect(loadDocument(room.db, { captureId, layer: "text" }).later).toBeGreaterThan(2000);

    expect((await room.sees("ana", captureId)).text).toContain("Writing 101 of 101");
    const { text } = await room.sees("ana", captureId, "?step=26");
    expect(text).toContain("w500");
    expect(text).not.toContain("w520");
  });
});
