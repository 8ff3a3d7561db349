import type { OpenRoom } from "#app/collab/create-room-client.ts";
import { readCapture } from "#app/editor/read-capture.ts";
import { logUpTo } from "#db/room/capture-updates.ts";
import { listCaptures } from "#db/room/captures.ts";
import { aLine } from "#tests/support/a-line.ts";
import { aRoom, session } from "#tests/support/a-room.ts";
import { browserRoom } from "#tests/support/browser-room.ts";
import { until } from "#tests/support/until.ts";
import { expect, it } from "vitest";
import { mergeUpdates } from "yjs";

/** How often everybody's line is cut. A person's twenty seconds between two cuts are twenty words here. */
const cuts = process.env.LONG === undefined ? 4 : 40;
const names = ["ana", "ben", "eva", "ida", "leo"];
const wordsBetweenCuts = 20;
/** A machine that has other work takes its time. */
const patience = 60_000;

it(
  `${names.length} rooms on a line that is cut again and again end equal, with every word once, after ${cuts} cuts`,
  async () => {
    await using house = await aRoom();
    await using line = await aLine(house.server.url);
    const rooms = names.map((name) => ({
      name,
      room: browserRoom({ url: line.url, person: house.person(name) }),
      words: 0,
    }));
    const [first] = rooms;
    if (!first) throw new Error("Somebody comes.");
    const shared = first.room.open({ kind: "statement" });
    first.room.append(shared, "note", ["begun"]);
    await until(() => rooms.every(({ room }) => noteIn(room, shared) === "begun"), patience);
    const written = ["begun"];
    let unsentAtCuts = 0;

    for (let cut = 0; cut < cuts; cut++) {
      // Half of it is written with a line, and half while it is cut, by all at once in one note.
      const writeOn = () => {
        for (const one of rooms) {
          const word = `${one.name}${one.words++}`;
          one.room.append(shared, "note", [word]);
          written.push(word);
        }
      };
      for (let word = 0; word < wordsBetweenCuts / 2; word++) writeOn();
      line.cut();
      await until(() => rooms.every(({ room }) => !room.state().isOnline), patience);
      for (let word = 0; word < wordsBetweenCuts / 2; word++) writeOn();
      unsentAtCuts += rooms.reduce((sum, { room }) => sum + unsentIn(room), 0);
      line.mend();
      await until(() => rooms.every(({ room }) => room.state().isOnline), patience);
    }

    await until(() => rooms.every(({ room }) => unsentIn(room) === 0), patience);
    const lengthOfAll = written.join("\n").length;
    await until(() => rooms.every(({ room }) => noteIn(room, shared).length === lengthOfAll), patience);
    const [{ id } = { id: "" }] = listCaptures(house.db, session);
    const log = logUpTo(house.db, { captureId: id, layer: "text", seq: Number.MAX_SAFE_INTEGER });
    const stored = readCapture(mergeUpdates(log.map(({ data }) => data))).note;
    expect(stored.split("\n").toSorted()).toEqual(written.toSorted());
    for (const { room } of rooms) expect(noteIn(room, shared)).toBe(stored);
    for (const { room } of rooms) room.leave();
    process.stdout.write(
      `cuts: ${cuts} cuts of ${rooms.length} lines, ${unsentAtCuts} entries were unsent at them; ${written.length} words written, each there once, all replicas and the database equal\n`,
    );
  },
  patience * (cuts + 2),
);

const noteIn = (room: OpenRoom, captureId: string) =>
  room.state().captures.find(({ id }) => id === captureId)?.text.note ?? "";

function unsentIn(room: OpenRoom): number {
  const { saved } = room.state();
  return saved.kind === "saved" ? 0 : saved.entries;
}
