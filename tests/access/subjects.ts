import type { OpenDatabase } from "#db/database/client.ts";
import type { Subject } from "#domain/access/subject.ts";
import { versionStates } from "#domain/access/subject.ts";
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

type Asked = {
  readonly table: string;
  readonly row: Row;
  /** Or "own". */
  readonly act: string;
};

/** What an act depends on, of the thing that a row is or belongs to; several where it belongs to several. */
export function subjectsOf(db: OpenDatabase, { table, row, act }: Asked): readonly Subject[] {
  if (table === "people") return subjectsOfPerson(db, text(row.id) ?? "", act);
  if (table === "invitations" && act === "own") return [{ ownerId: text(row.id) }];
  const named = namedByFunctions[table];
  if (named && (act === "own" || act === "person.read")) return subjectsOfHeld(db, named, row.id ?? idIn(row.entry));
  if (table === "mails") return [ofDialogue(db, dialogueOfMessage(db, row.message_id))];
  if (table === "contacts") return subjectsOfContact(db, row);
  if (table === "reasons") return subjectsOfReason(db, row.seq);
  if (table === "remarks") return subjectsOfRemark(db, row, act);
  if (table === "meeting_papers") return subjectsOfPaper(db, row, act);
  if (table === "uploads" && act.startsWith("paper.")) return subjectsOfPaperFile(db, row.id, act);
  if (ofVersions.has(table)) return [ofVersion(db, text(row.version_id) ?? text(row.id))];
  const meetingId = meetingOf(table, row);
  const dialogueId = table === "dialogues" ? text(row.id) : text(row.dialogue_id);
  const whole = meetingId === undefined ? ofDialogue(db, dialogueId) : ofMeetingNamed(db, meetingId);
  // The concept note is a paper that nobody releases.
  if (table === "meetings" && act === "paper.read") return [{ ...whole, isReleased: false }];
  return [{ ...whole, partyId: text(row.party) ?? text(row.owner), ownerId: text(row.person_id) }];
}

const ofVersions: ReadonlySet<string> = new Set(["versions", "version_files", "approvals", "pencils"]);

function ofMeetingNamed(db: OpenDatabase, meetingId: string): Subject {
  const { dialogueId, bodies, state, status } = meetingFacts(db, meetingId);
  const isReleased = status === "final";
  const versionState = isReleased ? "issued" : "working";
  const shows = db.$client.prepare("SELECT 1 FROM room_options WHERE shows_own_lines = 1 AND meeting_id = ?");
  const openings = shows.get(meetingId) === undefined ? [] : (["own lines shown"] as const);
  return { dialogueId, bodyIds: bodies, meetingId, meetingState: state, versionState, isReleased, openings };
}

/** A version that is back on the desk has no state on which a right depends. */
function ofVersion(db: OpenDatabase, versionId: string | undefined): Subject {
  const version = db.$client.prepare("SELECT meeting_id AS meetingId, state FROM versions WHERE id = ?").get(versionId);
  const { meetingId, state } = z.object({ meetingId: z.string(), state: z.string() }).parse(version);
  const versionState = versionStates.find((known) => known === state);
  return { ...ofMeetingNamed(db, meetingId), versionState, isReleased: versionState === "issued" };
}

/** A text is read by the act for its audience alone; what was withdrawn is neither released nor shared. */
function subjectsOfRemark(db: OpenDatabase, row: Row, act: string): readonly Subject[] {
  if ((row.audience === "secretariat") !== (act === "remark.read_confidential")) return [];
  const stands = row.withdrawn_at == null;
  return [
    {
      ...ofMeetingNamed(db, text(row.meeting_id) ?? ""),
      ...{ partyId: text(row.party), ownerId: text(row.submitted_by) },
      isReleased: stands && row.released_at != null,
      openings: stands && row.is_shared_early === 1 ? ["shared early"] : [],
    },
  ];
}

/** Released is what the presenter's word reaches; what was taken back is its party's and the secretariat's alone. */
function subjectsOfPaper(db: OpenDatabase, row: Row, act: string): readonly Subject[] {
  if (row.withdrawn_at != null && act === "paper.read") return [];
  const whole = ofMeetingNamed(db, text(row.meeting_id) ?? "");
  const isOver = whole.meetingState === "closed" || whole.meetingState === "archived";
  const reaches =
    row.sharing === "everybody" || row.sharing === "participants" || (row.sharing === "after the meeting" && isOver);
  return [
    {
      ...whole,
      partyId: text(row.party),
      isReleased: row.released_at != null && row.withdrawn_at == null && reaches,
      openings: row.sharing === "everybody" ? ["shared with everybody"] : [],
    },
  ];
}

/** A revision that came after the release is read as before a release. */
function subjectsOfPaperFile(db: OpenDatabase, uploadId: unknown, act: string): readonly Subject[] {
  const files = db.$client
    .prepare(
      `SELECT p.*, f.released_at AS file_released_at FROM meeting_paper_files f
       JOIN meeting_papers p ON p.id = f.paper_id WHERE f.upload_id = ?`,
    )
    .all(uploadId) as Row[];
  return files.flatMap((row) =>
    subjectsOfPaper(db, row, act).map((subject) => ({
      ...subject,
      isReleased: subject.isReleased === true && row.file_released_at != null,
    })),
  );
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

/** What functions are held for, and so what their holders are told the names of. */
const namedByFunctions: Readonly<Record<string, string>> = {
  dialogues: "dialogue_id",
  meetings: "meeting_id",
  register_entries: "body_id",
};

const idIn = (entry: unknown) => z.object({ id: z.string() }).parse(JSON.parse(String(entry))).id;

/** As those who hold a function for a thing, or have the link of an invitation to one, and those who read of them. */
function subjectsOfHeld({ $client }: OpenDatabase, column: string, id: unknown): readonly Subject[] {
  const scope = "dialogue_id AS dialogueId, meeting_id AS meetingId, party AS partyId";
  const held = $client.prepare(
    `SELECT person_id AS ownerId, ${scope} FROM holdings WHERE "${column}" = :id
     UNION SELECT id, ${scope} FROM invitations WHERE "${column}" = :id`,
  );
  return (held.all({ id }) as Row[]).map(({ ownerId, dialogueId, meetingId, partyId }) => ({
    ...{ ownerId: text(ownerId), dialogueId: text(dialogueId) },
    ...{ meetingId: text(meetingId), partyId: text(partyId) },
  }));
}

/** A person is read of by what they hold; whoever wrote at the desk, wrote a mail or invited somebody is named there. */
function subjectsOfPerson(db: OpenDatabase, personId: string, act: string): readonly Subject[] {
  const all = (query: string) => db.$client.prepare(query).all({ personId }) as Row[];
  const asInviter = () =>
    all("SELECT id, dialogue_id, meeting_id, party FROM invitations WHERE invited_by = :personId");
  switch (act) {
    case "own":
      return [personId, ...asInviter().map(({ id }) => text(id))].map((ownerId) => ({ ownerId }));
    case "desk_code.give":
      return all(
        `SELECT m.id FROM holdings h JOIN meetings m ON m.id = h.meeting_id
           OR (h.function = 'focalPoint' AND m.dialogue_id = h.dialogue_id) WHERE h.person_id = :personId`,
      ).map(({ id }) => ofMeetingNamed(db, String(id)));
    case "line.read_unreleased":
      return all("SELECT DISTINCT meeting_id AS id FROM interventions WHERE changed_by = :personId").map(({ id }) =>
        ofMeetingNamed(db, String(id)),
      );
    case "version.read_frozen":
      return all("SELECT DISTINCT meeting_id AS id FROM versions WHERE frozen_by = :personId").map(({ id }) =>
        ofMeetingNamed(db, String(id)),
      );
    case "approval.read":
      return all(
        "SELECT meeting_id AS id FROM approvals WHERE person_id = :personId UNION SELECT meeting_id FROM pencils WHERE written_by = :personId",
      ).map(({ id }) => ofMeetingNamed(db, String(id)));
    case "mail.read_outbox":
      return all("SELECT DISTINCT dialogue_id AS id FROM messages WHERE created_by = :personId").map(({ id }) => ({
        dialogueId: text(id),
      }));
    default:
      return [
        { ownerId: personId },
        ...functionsOf(personId).map(({ dialogueId, meetingId, bodyId, partyId }) => ({
          ...{ dialogueId, meetingId, partyId, ownerId: personId },
          bodyIds: bodyId === undefined ? [] : [bodyId],
        })),
        ...asInviter().map(({ dialogue_id, meeting_id, party }) => ({
          ...{ dialogueId: text(dialogue_id), meetingId: text(meeting_id), partyId: text(party) },
        })),
      ];
  }
}

/** A reason is read with the entry of the audit that it belongs to: of a function, by what it is held for, else of its meeting. */
function subjectsOfReason({ $client }: OpenDatabase, seq: unknown): readonly Subject[] {
  const about = $client.prepare(
    `SELECT coalesce(h.dialogue_id, m.dialogue_id) FROM audit a
     LEFT JOIN holdings h ON h.id = a.target_id LEFT JOIN meetings m ON m.id = a.meeting_id WHERE a.seq = ?`,
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
