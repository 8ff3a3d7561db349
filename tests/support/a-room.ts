import type { TestServer } from "#tests/support/server.ts";
import { startServer } from "#tests/support/server.ts";
import type { OpenDatabase } from "#db/database/client.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { aMeeting, aRecord, aSession } from "#tests/support/factories.ts";
import { sitDown, type Sitting } from "#tests/support/note-taker.ts";
import { aPerson, now } from "#tests/support/people.ts";
import { deviceOf } from "#tests/support/signed-in.ts";
import { testDb } from "#tests/support/test-db.ts";

export const noteTaker: FunctionHeld = {
  function: "noteTaker",
  dialogueId: "budapest-process",
  meetingId: "sarajevo-2018",
};
export const session = { meetingId: "sarajevo-2018", sessionId: "s1" } as const;

/** A meeting in session without interventions, a server over it, and people who come to its room by name. */
export async function aRoom(wishes: Partial<Parameters<typeof startServer>[0]> & { db?: OpenDatabase } = {}) {
  const db = wishes.db ?? testDb();
  aMeeting(db, aRecord({ sessions: [aSession(), aSession({ id: "s2", number: 2 })] }));
  db.$client.prepare("UPDATE meetings SET state = 'in session'").run();
  const server: TestServer = await startServer({ clock: () => now, ...wishes, db });
  const people = new Map<string, { readonly id: string; readonly sid: string }>();
  const person = (name: string, functions: readonly FunctionHeld[] = [noteTaker]) => {
    const known = people.get(name);
    if (known) return known;
    const { id } = aPerson(db, name, functions);
    const found = { id, sid: deviceOf(db, id, { now }).token };
    people.set(name, found);
    return found;
  };
  return {
    db,
    server,
    person,
    comes: (name: string, sitting: Partial<Sitting> = {}) =>
      sitDown({ url: server.url, sid: person(name).sid, ...sitting }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
