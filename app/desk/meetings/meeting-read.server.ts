import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import type { Names } from "#app/desk/register/names.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import type { Printing } from "#app/desk/report/printing.server.ts";
import { readDraftOf } from "#app/collab/read-draft.server.ts";
import { printingOf } from "#app/desk/report/printing.server.ts";
import { labelsOf } from "#app/desk/report/turns.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { lastWriters } from "#db/room/interventions.ts";
import { lastWrite } from "#db/database/last-write.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { findPerson } from "#db/accounts/people.ts";
import { prepared } from "#db/database/prepared.ts";
import { presentInSessions } from "#db/presence/presence.ts";
import { exportRecord } from "#db/record/records.ts";
import type { PresentInSessions } from "#domain/checks/absent-speaker.ts";
import { asAttributed } from "#domain/interventions/attribution.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A meeting as it stands, its register, and what follows from both. */
export type MeetingRead = {
  readonly record: MeetingRecord;
  readonly register: Register;
  readonly names: Names;
  /** How each taking of the floor is referred to, by its id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly printing: Printing;
  /** Who was marked present in each session where somebody marked. */
  readonly present: PresentInSessions;
  /** The name of whoever wrote last at each taking of the floor, by its id. */
  readonly writers: ReadonlyMap<string, string>;
};

/**
 * Reads a meeting, with what was noted up to this moment, and keeps it until something is written: the loaders of a
 * page, and all who look on between two notes, share one reading. The caller has asked whether the actor may read it.
 * Whoever may not read its notes learns of a speaker what the rule of attribution lets be said. Throws 404.
 */
export function readMeeting(
  { db, notes }: Pick<AppLoadContext, "db" | "notes">,
  meeting: Meeting,
  { mayReadNotes }: { mayReadNotes: boolean },
): MeetingRead {
  notes.settle(meeting.id);
  const kept = keptOf(db);
  const mark = lastWrite(db);
  const key = JSON.stringify([meeting.id, mayReadNotes]);
  const known = kept.get(key);
  if (known?.mark === mark) return known.read;
  if (kept.size >= mostKept) kept.clear();
  const read = newReading(db, meeting, { mayReadNotes });
  kept.set(key, { mark, read });
  return read;
}

const keptOf = prepared(() => new Map<string, { readonly mark: string; readonly read: MeetingRead }>());

// A desk is busy with one meeting or two; a long one takes some megabytes.
const mostKept = 8;

/** What follows from the record is worked out when it is first asked for. */
function newReading(
  db: Db,
  { id, dialogueId, startsOn }: Meeting,
  { mayReadNotes }: { mayReadNotes: boolean },
): MeetingRead {
  const noted = exportRecord(db, id) ?? notFound();
  const record = mayReadNotes ? noted : asAttributed(noted);
  const register = requireRegister(db, dialogueId);
  const names = namesAt(register, startsOn);
  const labels = once(() => labelsOf(record, names));
  const printing = once(() => printingOf(record, register, readDraftOf(db, id)));
  const present = once(() => presentInSessions(db, id));
  const writers = once(() => namesOf(db, lastWriters(db, id)));
  return {
    ...{ record, register, names },
    get labels() {
      return labels();
    },
    get printing() {
      return printing();
    },
    get present() {
      return present();
    },
    get writers() {
      return writers();
    },
  };
}

/** A room has few writers and many captures. */
function namesOf(db: Db, writers: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map([...new Set(writers.values())].map((actorId) => [actorId, findPerson(db, actorId)?.name]));
  return new Map(
    [...writers].flatMap(([id, actorId]) => (names.get(actorId) === undefined ? [] : [[id, names.get(actorId) ?? ""]])),
  );
}

function once<Value extends object>(work: () => Value): () => Value {
  let done: Value | undefined;
  return () => (done ??= work());
}
