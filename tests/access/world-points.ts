import type { OpenDatabase } from "#db/client.ts";
import { deliverPoint, placePoint } from "#db/point-acts.ts";
import { proposePoint } from "#db/point-proposals.ts";

/** Under a heading, in the Chair's own words, and with other words that an adviser proposes. */
export function addPoints(db: OpenDatabase, meetingId: string, now: Date): void {
  const act = { actorId: "sec-b", now };
  const key = { meetingId, pointId: `${meetingId}-point` };
  placePoint(db, { ...key, ...act, expectedRevision: 1, move: { to: "group", heading: "A group" } });
  deliverPoint(db, { ...key, ...act, expectedRevision: 2, delivery: { text: "They agreed, said the Chair." } });
  const wish = { kind: "reword", text: "They agreed, says an adviser." } as const;
  proposePoint(db, { ...key, ...wish, ...act, actorId: "adv-silk", id: `${meetingId}-proposal` });
}
