import { seedOf } from "#app/editor/seed.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import { giveFloor, setScreen } from "#db/floor/floor.ts";
import { putOnList } from "#db/floor/list-of-speakers.ts";
import { noteIntervention, withdrawIntervention } from "#db/room/interventions.ts";
import { seedCaptures } from "#db/room/seeded-captures.ts";
import { listSessions } from "#db/programme/sessions.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import type { RecordReport } from "#domain/record/record.ts";
import { aMeeting, anIntervention, aParty, aRecord, aRegister, aSession } from "#tests/support/factories.ts";
import { testDb } from "#tests/support/test-db.ts";
import { addPoints } from "#tests/access/world-points.ts";
import { addDecisions, addDrafts } from "#tests/access/world-draft.ts";
import { addVersion } from "#tests/access/world-versions.ts";
import { addFiles, fillFiles, type Files } from "#tests/access/world-files.ts";
import { addNetwork } from "#tests/access/world-network.ts";
import { addRegistrations } from "#tests/access/world-registrations.ts";
import { addProgramme } from "#tests/access/world-programme.ts";
import { addPapers } from "#tests/access/world-papers.ts";
import { addRemarks } from "#tests/access/world-remarks.ts";
import { addCorrespondence, followLinks } from "#tests/access/world-correspondence.ts";
import type { Crawler } from "#tests/access/world-people.ts";
import { admitEverybody, signEverybodyIn, staff } from "#tests/access/world-people.ts";
import { markSecrets, placeForMark, type Mark } from "#tests/access/marks.ts";

/** The instant at which everybody asks. */
export const now = new Date("2018-05-10T09:00:00Z");

export type World = {
  readonly db: OpenDatabase;
  /** By their numbers. */
  readonly marks: ReadonlyMap<number, Mark>;
  readonly people: readonly Crawler[];
  readonly files: Files;
};

const parties = ["PAK", "AFG", "TUR", "UNHCR"] as const;

/** Two dialogues, of which the second has issued nothing yet; ids of one length, so that answers can be compared. */
const meetings: readonly {
  readonly id: string;
  readonly dialogueId: string;
  readonly bodyId: string;
  readonly state: MeetingState;
  readonly report: RecordReport;
}[] = [
  { id: "b-planned", dialogueId: "budapest", bodyId: "silk", state: "planned", report: { status: "draft" } },
  { id: "b-regist-", dialogueId: "budapest", bodyId: "silk", state: "registration", report: { status: "draft" } },
  { id: "b-session", dialogueId: "budapest", bodyId: "silk", state: "in session", report: { status: "draft" } },
  { id: "b-closed-", dialogueId: "budapest", bodyId: "seas", state: "closed", report: { status: "draft" } },
  { id: "b-issued-", dialogueId: "budapest", bodyId: "seas", state: "closed", report: { status: "final" } },
  { id: "b-archive", dialogueId: "budapest", bodyId: "silk", state: "archived", report: givenReport("b-archive") },
  { id: "k-planned", dialogueId: "khartoum", bodyId: "horn", state: "planned", report: { status: "draft" } },
  { id: "k-regist-", dialogueId: "khartoum", bodyId: "horn", state: "registration", report: { status: "draft" } },
  { id: "k-session", dialogueId: "khartoum", bodyId: "horn", state: "in session", report: { status: "draft" } },
  { id: "k-closed-", dialogueId: "khartoum", bodyId: "nile", state: "closed", report: { status: "draft" } },
  { id: "k-archive", dialogueId: "khartoum", bodyId: "horn", state: "archived", report: { status: "draft" } },
];

function givenReport(meetingId: string): RecordReport {
  const paragraph = { kind: "free", session: `${meetingId}-s1`, text: "A given paragraph." } as const;
  return { status: "final", issuedOn: "2018-05-09", paragraphs: [{ number: 1, ...paragraph }] };
}

/** The whole world, every secret of it marked, and everybody signed in. */
export function aWorld(): World {
  const db = testDb();
  for (const meeting of meetings) addMeeting(db, meeting);
  for (const dialogueId of ["budapest", "khartoum"]) addNetwork(db, dialogueId, parties, now);
  admitEverybody(db, now);
  for (const { id } of meetings) {
    addWithdrawn(db, id);
    addFloor(db, id);
    addPoints(db, id, now);
    addProgramme(db, id, now);
    addDecisions(db, id, now);
    addVersion(db, id, now);
    addRegistrations(db, id, now);
  }
  addRemarks(db, now);
  addPapers(db, now);
  addCorrespondence(db, now);
  addFiles(db, now);
  const marks = markSecrets(db);
  addCaptures(db);
  addDrafts(db, now);
  const files = fillFiles(db, marks);
  return { db, marks, files, people: [...signEverybodyIn(db, now), ...followLinks(db)] };
}

/** What comes of an act that is then undone: the next one finds the world as this one found it. */
export async function undone<Outcome>({ db, files }: World, act: () => Promise<Outcome>): Promise<Outcome> {
  // The house's own transactions become savepoints inside this one.
  db.$client.exec("BEGIN");
  try {
    return await act();
  } finally {
    db.$client.exec("ROLLBACK");
    files.putBack();
  }
}

function addMeeting(db: OpenDatabase, { id, dialogueId, bodyId, state, report }: (typeof meetings)[number]): void {
  const bodies = meetings.filter((other) => other.dialogueId === dialogueId).map((other) => other.bodyId);
  const record = aRecord({
    dialogue: { id: dialogueId, name: placeForMark },
    meeting: {
      ...{ id, bodies: [bodyId], symbol: "symbol", host: "TUR", secretariat: "UNHCR" },
      ...{ chairs: [{ written: placeForMark, body: bodyId }], background: [`It came about by ${placeForMark}.`] },
      ...{ objectives: [`To agree on ${placeForMark}.`], guidingQuestions: [`How does ${placeForMark} work?`] },
    },
    participants: { people: 9, delegations: [...parties.map((party) => ({ party })), { written: "Observers" }] },
    sessions: ["s1", "s2"].map((name, index) =>
      aSession({ id: `${id}-${name}`, number: index + 1, interventions: interventionsOf(`${id}-${name}`) }),
    ),
    remarks: ["PAK", "AFG"].map((party) => ({ id: `${id}-r-${party}`, party, written: party, text: "A remark." })),
    chairPoints: [{ id: `${id}-point`, text: "They agreed.", sources: [`${id}-s1-i1`] }],
    followUps: ["PAK", "UNHCR"].map((owner) => ({ id: `${id}-f-${owner}`, text: "To report back", owner })),
    report,
  });
  const register = aRegister({
    dialogue: { id: dialogueId, name: dialogueId, chairs: [] },
    parties: [...parties, "BIH"].map((party) => aParty(party, party, party === "UNHCR" ? "organisation" : "state")),
    bodies: [...new Set(bodies)].map((name) => ({ id: name, name, shortName: name, level: "expert", chairs: [] })),
  });
  aMeeting(db, record, register);
  db.$client.prepare("UPDATE meetings SET state = ? WHERE id = ?").run(state, id);
}

/** One that prints, one whose line is no sentence, one that has a note only, one that names nobody. */
function interventionsOf(session: string) {
  return [
    anIntervention({ id: `${session}-i1`, party: "PAK", line: "spoke", note: "n", speakingBody: "A ministry" }),
    anIntervention({ id: `${session}-i2`, party: "AFG", form: "fragment", line: "words", note: "n" }),
    anIntervention({ id: `${session}-i3`, party: "TUR", form: undefined, line: undefined, note: "n" }),
    anIntervention({
      ...{ id: `${session}-i4`, party: undefined, written: "Somebody", verb: "stressed", line: "spoke", note: "n" },
      onBehalfOf: { written: placeForMark },
    }),
  ];
}

/** What was noted at the desk and withdrawn again never prints, whatever becomes of the report. */
function addWithdrawn(db: OpenDatabase, meetingId: string): void {
  const key = { meetingId, interventionId: `${meetingId}-s1-i5` };
  const act = { actorId: staff.noteTaker, now };
  const noted = anIntervention({ id: key.interventionId, party: "UNHCR", line: "withdrew", note: "n" });
  noteIntervention(db, { meetingId, sessionId: `${meetingId}-s1`, intervention: noted, ...act });
  withdrawIntervention(db, { ...key, ...act });
}

/** One who has the floor, one who waits and one who asked for it, and a message on the screen. */
function addFloor(db: OpenDatabase, meetingId: string): void {
  const act = { meetingId, sessionId: `${meetingId}-s1`, actorId: staff.noteTaker, now };
  const waiting = { kind: "statement", ...act } as const;
  const speaker = { party: "TUR", kind: "statement" } as const;
  giveFloor(db, { ...act, turnId: `${meetingId}-turn`, after: undefined, speaker });
  putOnList(db, { ...waiting, id: `${meetingId}-wait1`, party: "PAK", isRequest: false });
  putOnList(db, { ...waiting, id: `${meetingId}-wait2`, party: "AFG", isRequest: true });
  setScreen(db, { ...act, screen: { mode: "message", message: "Back soon", isFrozen: false } });
}

/** What was noted, as its rooms have it: with the marks, so that what tells of captures is looked through too. */
function addCaptures(db: OpenDatabase): void {
  for (const { id: meetingId } of meetings)
    for (const { id: sessionId } of listSessions(db, meetingId)) seedCaptures(db, { meetingId, sessionId }, seedOf);
}
