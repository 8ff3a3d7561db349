import type { OpenDatabase } from "#db/database/client.ts";
import { deliverPoint, placePoint } from "#db/points/point-acts.ts";
import { proposePoint } from "#db/points/point-proposals.ts";

/** Under a heading, in the Chair's own words, and with other words that an adviser proposes. */
export function addPoints(db: OpenDatabase, meetingId: string, now: Date): void {
  // People of the meeting's own dialogue, of whom its others may know.
  const [secretary, adviser] = meetingId.startsWith("b") ? ["sec-b", "adv-silk"] : ["sec-k", "chr-nile"];
  const act = { actorId: secretary, now };
  const key = { meetingId, pointId: `${meetingId}-point` };
  placePoint(db, { ...key, ...act, expectedRevision: 1, move: { to: "group", heading: "A group" } });
  deliverPoint(db, { ...key, ...act, expectedRevision: 2, delivery: { text: "They agreed, said the Chair." } });
  const wish = { kind: "reword", text: "They agreed, says an adviser." } as const;
  proposePoint(db, { ...key, ...wish, ...act, actorId: adviser, id: `${meetingId}-proposal` });
}
