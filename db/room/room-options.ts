import { eq, sql } from "drizzle-orm";
import { nothingOpened, type RoomOptions } from "#domain/floor/room-options.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tellNews } from "#db/floor/news.ts";
import { prepared } from "#db/database/prepared.ts";
import { roomOptions } from "#db/schema/floor.ts";

const optionsByMeeting = prepared((db) =>
  db
    .select()
    .from(roomOptions)
    .where(eq(roomOptions.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

/** What a meeting allows in its rooms. */
export function roomOptionsOf(db: Db, meetingId: string): RoomOptions {
  const row = optionsByMeeting(db).get({ meetingId });
  if (!row) return nothingOpened;
  const { meetingId: _, ...options } = row;
  return options;
}

/** Sets what a meeting allows in its rooms. Saying again what is set already does nothing. */
export function setRoomOptions(
  db: Db,
  { meetingId, options, ...act }: Act & { readonly meetingId: string; readonly options: RoomOptions },
): void {
  db.transaction(
    (tx) => {
      const before = roomOptionsOf(tx, meetingId);
      const names = Object.keys(nothingOpened) as (keyof RoomOptions)[]; // exactly the keys of that constant
      if (names.every((name) => before[name] === options[name])) return;
      tx.insert(roomOptions)
        .values({ meetingId, ...options })
        .onConflictDoUpdate({ target: roomOptions.meetingId, set: options })
        .run();
      record(tx, { ...act, verb: "room.configured", targetId: meetingId, meetingId });
      tellNews(tx, { meetingId, kind: "options", now: act.now });
    },
    { behavior: "immediate" },
  );
}
