import { giveFloor } from "#db/floor/floor.ts";
import { readFloor } from "#db/floor/floor-rows.ts";
import { putOnList } from "#db/floor/list-of-speakers.ts";
import { setRoomOptions } from "#db/room/room-options.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { nothingOpened, type RoomOptions } from "#domain/floor/room-options.ts";
import { aRoom, enters, floorPath, meetingId, now, sessionId, type InRoom } from "#tests/support/a-floor.ts";
import { startServer } from "#tests/support/server.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { v7 as newId } from "uuid";

const key = { meetingId, sessionId };
const by = { ...key, actorId: "secretariat", now };
/** Georgia's turn, and the waiting of Serbia and of Turkey. */
export const ids = { turn: newId(), waiting: newId(), other: newId() };

/** A room where Georgia has the floor and Serbia and Turkey wait, in which everybody can act. */
export async function aRunningRoom(options: Partial<RoomOptions> = {}) {
  const db = aRoom();
  setRoomOptions(db, { ...by, options: { ...nothingOpened, ...options } });
  giveFloor(db, { ...by, turnId: ids.turn, after: undefined, speaker: { party: "GEO", kind: "statement" } });
  putOnList(db, { ...by, id: ids.waiting, party: "SRB", kind: "statement", isRequest: false });
  putOnList(db, { ...by, id: ids.other, party: "TUR", kind: "statement", isRequest: false });
  const server = await startServer({ db, now });
  const does = (person: InRoom, path: string, fields: Record<string, string> = {}) =>
    enters(db, server.url, person).post(`${floorPath}${path}`, fields);
  return { db, server, does, floor: () => readFloor(db, key) };
}

/** Everything but that somebody signed in, to show that a refusal changed nothing. */
export function withoutDevices(db: OpenDatabase) {
  const { device_sessions: _, audit, ...rest } = contentsOf(db);
  return { ...rest, audit: (audit ?? []).filter((entry) => (entry as { verb: string }).verb !== "device.signed_in") };
}
