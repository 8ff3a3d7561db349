import type { OpenDatabase } from "#db/database/client.ts";
import { grantFunction } from "#db/accounts/holdings.ts";
import { admitPerson } from "#db/accounts/people.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import { aMeeting, aRecord, aSession } from "#tests/support/factories.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";
import { aVisitor, type Visitor } from "#tests/support/visitor.ts";

/** The instant at which everybody in the room asks. */
export const now = new Date("2018-05-07T10:30:00Z");

export const meetingId = "sarajevo-2018";
export const sessionId = "s1";
/** Where the acts on the floor of the session are. */
export const floorPath = `/meetings/${meetingId}/sessions/${sessionId}/floor`;

/** Another meeting of the dialogue, of no other body. */
const elsewhere = "vienna-2018";
const dialogueId = "budapest-process";
const held = (name: FunctionHeld["function"], of: Partial<FunctionHeld>): FunctionHeld => ({
  ...{ function: name, dialogueId },
  ...of,
});

const people = {
  secretariat: held("secretariat", {}),
  noteTaker: held("noteTaker", { meetingId }),
  desk: held("registrationDesk", { meetingId }),
  chair: held("chair", { bodyId: "silk-routes", partyId: "TUR" }),
  adviser: held("adviser", { meetingId }),
  interpreter: held("interpreter", { meetingId }),
  head: held("headOfDelegation", { meetingId, partyId: "SRB" }),
  delegate: held("delegate", { meetingId, partyId: "SRB" }),
  otherDelegate: held("delegate", { meetingId, partyId: "GEO" }),
  focalPoint: held("focalPoint", { partyId: "SRB" }),
  elsewhere: held("noteTaker", { meetingId: elsewhere }),
  delegateElsewhere: held("delegate", { meetingId: elsewhere, partyId: "SRB" }),
  administrator: { function: "administrator" },
} as const satisfies Record<string, FunctionHeld>;

export type InRoom = keyof typeof people;

/** Everybody who holds a function, by its name, and who may do nothing with the floor. */
export const inRoom = Object.keys(people) as readonly InRoom[]; // exactly the keys of that table

/** A meeting in Sarajevo with two sessions, in session unless it is said, and its people. */
export function aRoom(state: MeetingState = "in session"): OpenDatabase {
  const db = testDb();
  const sessions = [sessionId, "s2"].map((id, index) => aSession({ id, number: index + 1, interventions: [] }));
  aMeeting(db, aRecord({ meeting: { bodies: ["silk-routes"] }, sessions }));
  aMeeting(db, aRecord({ meeting: { id: elsewhere }, sessions: [] }));
  db.transaction((tx) => {
    for (const id of inRoom) {
      admitPerson(tx, { id, name: id, address: `${id}@example.org`, actorId: "ana", now });
      grantFunction(tx, { personId: id, held: people[id], from: "2018-01-01", actorId: "ana", now });
    }
  });
  setState(db, state);
  return db;
}

/** Puts the meeting into a state, past the steps that lead there. */
export function setState({ $client }: OpenDatabase, state: MeetingState): void {
  $client.prepare("UPDATE meetings SET state = ? WHERE id = ?").run(state, meetingId);
}

/** Somebody of the room with a browser in which they are signed in. */
export function enters(db: OpenDatabase, url: string, person: InRoom): Visitor {
  return aVisitor(url, ["sid", deviceOf(db, person, { now }).token]);
}
