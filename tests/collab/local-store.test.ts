import "fake-indexeddb/auto";
import type { LocalRoom } from "#app/collab/local-database.ts";
import { openLocalDatabase } from "#app/collab/local-database.ts";
import { newLocalKey } from "#app/collab/local-key.ts";
import { countUnsent, forgetOthers, wipeLocalNotes } from "#app/collab/local-notes.ts";
import type { LocalEntry } from "#app/collab/local-store.ts";
import { openLocalStore } from "#app/collab/local-store.ts";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it } from "vitest";

const room: LocalRoom = { personId: "ana", meetingId: "sarajevo-2018", sessionId: "s1" };
const typed = new TextEncoder().encode("Pakistan asked for the floor");
const update = { captureId: "c1", layer: "text", update: typed, isSent: false } as const;
const opening = { captureId: "c1", isSent: false, what: { act: "open", claimedAt: 1 } } as const;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("the store of notes in a browser", () => {
  it("gives back after a reload what was written, in order, and what of it is unsent", async () => {
    await written([opening, update, { ...update, isSent: true }]);

    const store = await openLocalStore(room);

    expect(await store.read()).toEqual([
      { n: 1, ...opening },
      { n: 2, ...update },
      { n: 3, ...update, isSent: true },
    ]);
    expect(await store.read(2)).toHaveLength(1);
    store.close();
  });

  it("keeps an update that is sent, and forgets an act that the index holds", async () => {
    await written([opening, update]);
    const store = await openLocalStore(room);

    await store.markSent([1, 2, 99]);

    expect(await store.read()).toEqual([{ n: 2, ...update, isSent: true }]);
    store.close();
  });

  it("holds nothing that was typed in clear, nor a key that anybody could take out", async () => {
    const store = await openLocalStore(room);
    await store.write([update]);
    await store.writeIndex({ captures: [], layers: ["text"], mayWrite: true }, 0);
    store.close();

    const database = await openLocalDatabase();
    const rows = await database.getAll("rows");
    const rooms = await database.getAll("rooms");
    const [held] = await database.getAll("keys");
    database.close();

    const bytes = [...rows, ...rooms].map(({ data }) => Buffer.from(data).toString("latin1")).join();
    expect(rows).toHaveLength(1);
    expect(bytes).not.toMatch(/Pakistan|floor|captures|layers/);
    await expect(crypto.subtle.exportKey("raw", held?.key ?? (await newLocalKey()))).rejects.toThrow();
  });

  it("opens nothing with another key, and takes out what nobody will ever read", async () => {
    await written([update]);
    const database = await openLocalDatabase();
    await database.put("keys", { owner: "ana/sarajevo-2018", key: await newLocalKey() });

    const store = await openLocalStore(room);

    expect(await store.read()).toEqual([]);
    expect(await database.count("rows")).toBe(0);
    store.close();
    database.close();
  });

  it("opens nothing that was moved to another capture", async () => {
    await written([update]);
    const database = await openLocalDatabase();
    const [row] = await database.getAll("rows");
    if (row) await database.put("rows", { ...row, captureId: "c2" });

    const store = await openLocalStore(room);

    expect(await store.read()).toEqual([]);
    store.close();
    database.close();
  });

  it("has one key for two tabs that open it at once, and each reads what the other wrote", async () => {
    const [one, other] = await Promise.all([openLocalStore(room), openLocalStore(room)]);

    await Promise.all([one.write([update]), other.write([opening])]);

    expect(await one.read()).toHaveLength(2);
    expect(await other.read()).toEqual(await one.read());
    one.close();
    other.close();
  });

  it("puts one update in the place of many, and leaves alone what is not sent", async () => {
    await written([update, { ...update, isSent: true }, { ...update, isSent: true }]);
    const store = await openLocalStore(room);

    await store.compact({ captureId: "c1", layer: "text" }, [2, 3], typed);

    expect((await store.read()).map(({ n, isSent }) => [n, isSent])).toEqual([
      [1, false],
      [4, true],
    ]);
    store.close();
  });
});

describe("signing out", () => {
  it("wipes nothing while a capture is unsent, and says how many are", async () => {
    await written([opening, update, { ...update, captureId: "c2" }]);

    expect(await wipeLocalNotes("ana")).toBe(2);

    expect(await countUnsent("ana")).toBe(2);
    const store = await openLocalStore(room);
    expect(await store.read()).toHaveLength(3);
    store.close();
  });

  it("wipes everything of the person with the key once all is sent, and nothing of anybody else", async () => {
    await written([{ ...update, isSent: true }]);
    await written([update], { ...room, personId: "ben" });

    expect(await wipeLocalNotes("ana")).toBe(0);

    const database = await openLocalDatabase();
    expect(await database.getAllKeys("keys")).toEqual(["ben/sarajevo-2018"]);
    expect((await database.getAll("rows")).map(({ owner }) => owner)).toEqual(["ben/sarajevo-2018"]);
    database.close();
  });
});

describe("somebody else who opens a room in the same browser", () => {
  it("has what others left taken out, save what is not sent", async () => {
    await written([{ ...update, isSent: true }]);
    await written([update], { ...room, personId: "ben" });

    await forgetOthers("cem");

    const database = await openLocalDatabase();
    expect(await database.getAllKeys("keys")).toEqual(["ben/sarajevo-2018"]);
    expect(await countUnsent("ben")).toBe(1);
    database.close();
  });
});

async function written(entries: readonly LocalEntry[], where = room): Promise<void> {
  const store = await openLocalStore(where);
  await store.write(entries);
  store.close();
}
