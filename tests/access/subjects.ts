import type { OpenDatabase } from "#db/client.ts";
import type { Subject } from "#domain/access/subject.ts";
import { functionsOf } from "#tests/access/world-people.ts";
import { z } from "zod";

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, unknown>>;

const ofMeeting = z.object({
  dialogueId: z.string(),
  bodies: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))),
  state: z.enum(["planned", "registration", "in session", "closed", "archived"]),
  status: z.string().nullable(),
  given: z.number(),
});

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Whose a row is, for the name of its marks. */
export function ownersOf(table: string, row: Row): string {
  return text(row.party) ?? text(row.owner) ?? meetingOf(table, row) ?? text(row.dialogue_id) ?? text(row.id) ?? "";
}

const meetingOf = (table: string, row: Row) => text(table === "meetings" ? row.id : row.meeting_id);

function meetingFacts(db: OpenDatabase, meetingId: string) {
  const found = db.$client
    .prepare(
      `SELECT dialogue_id AS dialogueId, bodies, state, status,
         (SELECT count(*) FROM paragraphs p WHERE p.meeting_id = m.id) AS given
       FROM meetings m LEFT JOIN reports r ON r.meeting_id = m.id WHERE m.id = ?`,
    )
    .get(meetingId);
  return ofMeeting.parse(found);
}

/** What rights depend on, of the thing that a row is or belongs to; several where it belongs to several. */
export function subjectsOf(db: OpenDatabase, table: string, row: Row): readonly Subject[] {
  if (table === "people") return subjectsOfPerson(db, text(row.id) ?? "");
  if (table === "mails") return [ofDialogue(db, dialogueOfMessage(db, row.message_id))];
  if (table === "contacts") return subjectsOfContact(db, row);
  if (table === "reasons") return subjectsOfReason(db, row.seq);
  const meetingId = meetingOf(table, row);
  const dialogueId = table === "dialogues" ? text(row.id) : text(row.dialogue_id);
  const whole = meetingId === undefined ? ofDialogue(db, dialogueId) : ofMeetingNamed(db, meetingId);
  return [{ ...whole, partyId: text(row.party) ?? text(row.owner), ownerId: text(row.person_id) }];
}

function ofMeetingNamed(db: OpenDatabase, meetingId: string): Subject {
  const { dialogueId, bodies, state, status } = meetingFacts(db, meetingId);
  const isReleased = status === "final";
  const versionState = isReleased ? "issued" : "working";
  return { dialogueId, bodyIds: bodies, meetingId, meetingState: state, versionState, isReleased };
}

function ofDialogue({ $client }: OpenDatabase, dialogueId: string | undefined): Subject {
  const issued = $client.prepare(
    "SELECT 1 FROM meetings m JOIN reports r ON r.meeting_id = m.id WHERE m.dialogue_id = ? AND r.status = 'final'",
  );
  return { dialogueId, isReleased: issued.get(dialogueId) !== undefined };
}

function dialogueOfMessage({ $client }: OpenDatabase, messageId: unknown): string | undefined {
  return text($client.prepare("SELECT dialogue_id FROM messages WHERE id = ?").pluck().get(messageId));
}

/** A head of delegation holds the party for one of the dialogue's meetings. */
function subjectsOfContact(db: OpenDatabase, { dialogue_id: dialogueId, party }: Row): readonly Subject[] {
  const meetings = db.$client.prepare("SELECT id FROM meetings WHERE dialogue_id = ?").pluck().all(dialogueId);
  const subject = { dialogueId: text(dialogueId), partyId: text(party) };
  return [subject, ...meetings.map((meetingId) => ({ ...subject, meetingId: String(meetingId) }))];
}

/** A person is read of by what they hold; whoever wrote at the desk or wrote a mail is named there to all who read it. */
function subjectsOfPerson(db: OpenDatabase, personId: string): readonly Subject[] {
  const held = functionsOf(personId).map(({ dialogueId, meetingId, bodyId, partyId }) => ({
    ...{ dialogueId, meetingId, partyId, ownerId: personId },
    bodyIds: bodyId === undefined ? [] : [bodyId],
  }));
  const wrote = db.$client.prepare("SELECT DISTINCT meeting_id FROM interventions WHERE changed_by = ?").pluck();
  const mailed = db.$client.prepare("SELECT DISTINCT dialogue_id FROM messages WHERE created_by = ?").pluck();
  return [
    { ownerId: personId },
    ...held,
    ...wrote.all(personId).map((meetingId) => ofMeetingNamed(db, String(meetingId))),
    ...mailed.all(personId).map((dialogueId) => ({ dialogueId: text(dialogueId) })),
  ];
}

/** A reason is read with the entry of the audit that it belongs to: of a function, by what it is held for. */
function subjectsOfReason({ $client }: OpenDatabase, seq: unknown): readonly Subject[] {
  const about = $client.prepare(
    "SELECT h.dialogue_id FROM audit a LEFT JOIN holdings h ON h.id = a.target_id WHERE a.seq = ?",
  );
  return [{ dialogueId: text(about.pluck().get(seq)) }];
}

/** Does it stand in an issued report? A given text is printed instead of the lines; what is withdrawn or no sentence never is. */
export function isPrinted(db: OpenDatabase, table: string, row: Row): boolean {
  if (table === "dialogues" || table === "register_entries") return true;
  const meetingId = meetingOf(table, row);
  if (meetingId === undefined) return false;
  const { status, given } = meetingFacts(db, meetingId);
  if (status !== "final") return false;
  if (!compiled.has(table)) return true;
  return given === 0 && row.form !== "fragment" && row.withdrawn_at == null;
}

const compiled = new Set(["interventions", "points", "follow_ups", "sessions", "delegations"]);
