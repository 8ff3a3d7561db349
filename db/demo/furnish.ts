import type { Db } from "#db/database/client.ts";
import { answerInvitations } from "#db/demo/delegations-to-come.ts";
import { daysFrom } from "#db/demo/days.ts";
import { prepareMeetingToCome } from "#db/demo/meeting-to-come.ts";
import { bringInMeetingsHeld } from "#db/demo/meetings-held.ts";
import { layOutNetwork } from "#db/demo/network.ts";
import { clearReport } from "#db/demo/report-cleared.ts";
import type { HouseKey } from "#db/database/house-key.ts";

/**
 * Adds the weeks around a meeting to the demonstration: earlier meetings, a network, a report that was cleared, and a
 * meeting to come whose delegations register. All or nothing. Returns the cleared version, of which no file is kept yet.
 */
export function furnishDemonstration(
  db: Db,
  key: HouseKey,
  now: Date,
): { readonly versionId: string; readonly reported: string; readonly toCome: string } {
  const actorId = "a-marin";
  return db.transaction(
    (tx) => {
      const reported = bringInMeetingsHeld(tx, { actorId, now: daysFrom(now, -70), today: now });
      layOutNetwork(tx, { actorId, now: daysFrom(now, -60) });
      const versionId = clearReport(tx, { meetingId: reported, now });
      const toCome = prepareMeetingToCome(tx, { actorId, now });
      answerInvitations(tx, key, { ...toCome, now });
      return { versionId, reported, toCome: toCome.meetingId };
    },
    { behavior: "immediate" },
  );
}
