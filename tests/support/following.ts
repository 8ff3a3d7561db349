import type { LivePace } from "#app/live/live-requests.server.ts";
import { livePace } from "#app/live/live-requests.server.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { giveFloor } from "#db/floor/floor.ts";
import { readFloor } from "#db/floor/floor-rows.ts";
import { aRoom, enters, meetingId, now, sessionId, type InRoom } from "#tests/support/a-floor.ts";
import { aFollower } from "#tests/support/follower.ts";
import { startServer } from "#tests/support/server.ts";
import { v7 as newId } from "uuid";

/** Whoever acts on the floor here. */
export const by = { meetingId, sessionId, actorId: "secretariat", now };

/** A server over a room, at a pace at which nobody waits. */
export async function following({ db = aRoom(), ...wishes }: Partial<LivePace> & { db?: OpenDatabase } = {}) {
  const server = await startServer({ db, now, pace: { ...livePace, beat: 50, look: 50, judge: 50, ...wishes } });
  const follower = (person: InRoom, how?: Parameters<typeof aFollower>[2]) =>
    aFollower(enters(db, server.url, person), meetingId, how);
  return { db, server, follower };
}

/** One act on the floor. */
export function act(db: OpenDatabase, party = "SRB"): void {
  const after = readFloor(db, { meetingId, sessionId }).current?.id;
  const given = giveFloor(db, { ...by, turnId: newId(), after, speaker: { party, kind: "statement" } });
  if (given.outcome !== "given") throw new Error(given.outcome);
}
