import { createLog } from "#app/server/log.ts";
import { createServer } from "#app/server/create-server.ts";
import { builtPages } from "#app/server/pages.ts";
import { openDatabase } from "#db/database/client.ts";
import { importRecord } from "#db/record/records.ts";
import { aPerson } from "#tests/support/people.ts";
import { deviceOf, testKey } from "#tests/support/signed-in.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";

/** Serves one session of 300 interventions, as the desk is served, and tells its parent where. */
const parties = budapestProcess.parties.filter(({ outside }) => outside !== true).map(({ id }) => id);
const record: MeetingRecord = {
  format: "rapporteur/meeting-record",
  version: 1,
  dialogue: { id: "budapest-process" },
  meeting: {
    id: "long-meeting",
    title: "A long meeting",
    kind: "working group meeting",
    startsOn: "2018-05-07",
    endsOn: "2018-05-08",
    timeZone: "Europe/Vienna",
    city: "Vienna",
    bodies: ["silk-routes"],
  },
  sessions: [
    {
      id: "s1",
      kind: "session",
      number: 1,
      title: "three hundred interventions",
      interventions: Array.from({ length: 300 }, (_nothing, index) => ({
        id: `i${index + 1}`,
        party: parties[index % parties.length] ?? null,
        kind: "statement" as const,
        form: "predicate" as const,
        line: "informed the meeting of the way in which municipalities prepare those who go back",
        note: "municip. prepare returnees; plan before departure lasts; figures y1 tbc",
      })),
    },
  ],
};

const db = openDatabase(":memory:");
const now = new Date();
importRecord(db, { record, base: budapestProcess, actorId: "bench", now });
// Whoever may note gets the live room, which holds none of the rows.
const chair = { function: "chair", dialogueId: "budapest-process", bodyId: "silk-routes", partyId: "TUR" } as const;
const cookie = `sid=${deviceOf(db, aPerson(db, "chair", [chair]).id, { now }).token}`;
const server = await createServer({
  db,
  clock: () => new Date(),
  log: createLog("silent"),
  key: testKey,
  uploads: "",
  demonstration: true,
  pages: () => builtPages(),
});
await server.listen(0);
process.send?.({ url: server.url, cookie });
