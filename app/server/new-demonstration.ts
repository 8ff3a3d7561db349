import { keepFileOf } from "#app/desk/versions/version-file.server.ts";
import { bringInPapers } from "#app/server/demonstration-papers.ts";
import type { Db } from "#db/database/client.ts";
import { openDeskToday } from "#db/demo/desk-today.ts";
import { furnishDemonstration } from "#db/demo/furnish.ts";
import { fillDemonstrationOutbox } from "#db/demo/outbox.ts";
import { tellReportAsSent } from "#db/demo/report-cleared.ts";
import { openDemonstrationRoom } from "#db/demo/room.ts";
import type { HouseKey } from "#db/database/house-key.ts";

type Beginning = { readonly key: HouseKey; readonly uploads: string; readonly clock: () => Date };

/** Puts what a working day has around the dialogue that was just loaded; returns the ids of the meetings one looks at. */
export async function furnishNewDemonstration(
  db: Db,
  { key, uploads, clock }: Beginning,
): Promise<{ readonly inSession: string; readonly toCome: string; readonly reported: string }> {
  const now = clock();
  const actorId = "a-marin";
  const furnished = furnishDemonstration(db, key, now);
  const { versionId } = furnished;
  // The file is made outside of any transaction, and it goes with the mails.
  await keepFileOf({ db, clock, uploads }, versionId, { actorId, now });
  tellReportAsSent(db, { versionId, now });
  await bringInPapers({ db, key, uploads, meetingId: furnished.toCome, actorId, now });
  fillDemonstrationOutbox(db, key, now);
  const inSession = openDemonstrationRoom(db, now);
  openDeskToday(db, { meetingId: inSession, actorId, now });
  return { inSession, toCome: furnished.toCome, reported: furnished.reported };
}
