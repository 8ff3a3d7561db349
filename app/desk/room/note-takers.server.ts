import type { NoteTakersOnPage } from "#app/components/room/session-note-takers.tsx";
import type { Db } from "#db/database/client.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { findPerson } from "#db/accounts/people.ts";
import { listNoteTakersAt, listSessionNoteTakers } from "#db/room/session-note-takers.ts";
import { listSessions } from "#db/programme/sessions.ts";

/** Who takes the notes of a meeting, and which of its sessions they cover. Whoever lost the function can still be released. */
export function noteTakersOnPage(db: Db, meeting: Meeting, now: Date): NoteTakersOnPage {
  const people = noteTakersAt(db, meeting, now);
  const covering = listSessions(db, meeting.id)
    .filter(({ kind }) => kind !== "break")
    .map(({ id: sessionId }) => [sessionId, listSessionNoteTakers(db, { meetingId: meeting.id, sessionId })] as const);
  const former = new Set(covering.flatMap(([, ids]) => ids));
  for (const { id } of people) former.delete(id);
  return {
    home: `/meetings/${meeting.id}`,
    people: [
      ...people.map((person) => ({ ...person, mayCover: true })),
      ...[...former].map((id) => ({ id, name: findPerson(db, id)?.name ?? id, mayCover: false })),
    ],
    covering: Object.fromEntries(covering),
  };
}

/** Is this a note-taker of the meeting? */
export function takesNotesAt(
  db: Db,
  meeting: Meeting,
  { personId, now }: { readonly personId: string; readonly now: Date },
): boolean {
  return noteTakersAt(db, meeting, now).some(({ id }) => id === personId);
}

const noteTakersAt = (db: Db, { id: meetingId }: Meeting, now: Date) =>
  listNoteTakersAt(db, { meetingId, day: now.toISOString().slice(0, 10) });
