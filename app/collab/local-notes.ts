import { forgetKeptPages } from "#app/collab/kept-pages.ts";
import type { LocalDatabase } from "#app/collab/local-database.ts";
import { openLocalDatabase } from "#app/collab/local-database.ts";

/** How many captures of this person wait in this browser for the server. */
export async function countUnsent(personId: string): Promise<number> {
  return withLocalNotes(0, async (database) => {
    const counts = await Promise.all((await ownersOf(database, personId)).map((owner) => unsentOf(database, owner)));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/**
 * Takes out of this browser what it has of a person's notes, with the keys; nothing while anything is unsent. Returns how
 * many captures are.
 */
export async function wipeLocalNotes(personId: string): Promise<number> {
  return withLocalNotes(0, async (database) => {
    const unsent = await countUnsent(personId);
    if (unsent > 0) return unsent;
    for (const owner of await ownersOf(database, personId)) await wipe(database, owner);
    await forgetKeptPages();
    return 0;
  });
}

/** Somebody opens a room: what others left in this browser goes, save what is not sent yet, and what had its last day. */
export async function forgetOthers(personId: string): Promise<void> {
  await withLocalNotes(undefined, async (database) => {
    const today = new Date().toISOString().slice(0, 10);
    for (const { room, keptUntil } of await database.getAll("rooms"))
      if (keptUntil !== undefined && keptUntil < today) await database.delete("rooms", room);
    const owners = await database.getAllKeys("keys");
    const others = owners.filter((owner) => !owner.startsWith(`${personId}/`));
    if (others.length > 0) await forgetKeptPages();
    for (const owner of others) if ((await unsentOf(database, owner)) === 0) await wipe(database, owner);
  });
}

async function ownersOf(database: LocalDatabase, personId: string): Promise<string[]> {
  return (await database.getAllKeys("keys")).filter((owner) => owner.startsWith(`${personId}/`));
}

async function unsentOf(database: LocalDatabase, owner: string): Promise<number> {
  const rows = await database.getAllFromIndex("rows", "unsent", [owner, 0]);
  return new Set(rows.map(({ captureId }) => captureId)).size;
}

async function wipe(database: LocalDatabase, owner: string): Promise<void> {
  const transaction = database.transaction(["keys", "rows", "rooms"], "readwrite");
  const [rows, rooms] = [transaction.objectStore("rows"), transaction.objectStore("rooms")];
  for (const n of await rows.index("owner").getAllKeys(owner)) await rows.delete(n);
  for (const room of await rooms.index("owner").getAllKeys(owner)) await rooms.delete(room);
  await transaction.objectStore("keys").delete(owner);
  await transaction.done;
}

/** Where the browser keeps nothing, nothing of anybody's is in it. */
async function withLocalNotes<Result>(
  otherwise: Result,
  work: (database: LocalDatabase) => Promise<Result>,
): Promise<Result> {
  let database: LocalDatabase;
  try {
    database = await openLocalDatabase();
  } catch {
    return otherwise;
  }
  try {
    return await work(database);
  } finally {
    database.close();
  }
}
