import { importRecord } from "#db/record/records.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { aRecord } from "#tests/support/factories.ts";

/** A joint meeting of the demonstration's dialogue that lies ahead, and nobody named for it yet. */
export function aMeetingToCome(db: OpenDatabase, state: MeetingState = "registration"): string {
  const record = aRecord({
    meeting: {
      ...{ id: "tirana-2018", title: "Return in the region", startsOn: "2018-06-11", endsOn: "2018-06-12" },
      ...{ city: "Tirana", host: "ALB", timeZone: "Europe/Tirane", bodies: ["silk-routes", "south-east-europe"] },
    },
    sessions: [],
  });
  const imported = importRecord(db, { record, base: budapestProcess, actorId: "ana", now: new Date("2018-05-01") });
  if (imported.outcome !== "imported") throw new Error(JSON.stringify(imported));
  db.$client.prepare("UPDATE meetings SET state = ? WHERE id = ?").run(state, imported.meetingId);
  return imported.meetingId;
}
