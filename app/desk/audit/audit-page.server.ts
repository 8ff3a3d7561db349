import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { headOfAudit } from "#db/audit/audit.ts";
import { auditChoicesFor, listAuditFor, type AuditEntrySeen, type AuditWish } from "#db/audit/audit-entries.ts";
import { auditFilesOf, lastHeadIn } from "#db/audit/audit-heads.ts";
import type { Db } from "#db/database/client.ts";
import { databaseFileOf } from "#db/database/database-file.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { actorWithoutPerson } from "#domain/audit/actors.ts";

const pageSize = 100;

/** One page of the entries that this reader may read, what they may choose from, and how far the chain is signed. */
export function auditPage(db: Db, asker: Asker, wish: AuditWish) {
  const found = listAuditFor(db, asker, wish, pageSize + 1);
  const entries = found.slice(0, pageSize);
  const { meetings, actors, verbs } = auditChoicesFor(db, asker);
  return {
    entries: entries.map((entry) => onPage(db, asker, entry)),
    wish,
    choices: { meetings: meetings.map((meeting) => named(db, asker, meeting)), actors, verbs },
    olderThan: found.length > pageSize ? entries.at(-1)?.seq : undefined,
    chain: { entries: headOfAudit(db).seq, signed: signedHead(db) },
  };
}

function onPage(db: Db, asker: Asker, entry: AuditEntrySeen) {
  const { seq, at, actorId, actorName, verb, targetId, meetingId, meetingTitle, reason } = entry;
  const isOpen = meetingId !== null && mayReadMeeting(db, asker, meetingId);
  return {
    ...{ seq, at, actorId, actorName, actor: actorWithoutPerson(actorId), verb, targetId, reason },
    target: targetOf(entry, isOpen),
    meeting: meetingId === null ? null : { id: meetingId, title: (isOpen && meetingTitle) || meetingId, isOpen },
  };
}

/** A meeting to choose: one that the reader may not read has no other name here than in the entries. */
function named(db: Db, asker: Asker, { id, title }: { readonly id: string; readonly title: string }) {
  return { id, title: mayReadMeeting(db, asker, id) ? title : id };
}

/** The page of what an entry tells of, for a reader to whom the page is open. */
function targetOf(
  { targetId, meetingId, sessionId, verb, dialogueId }: AuditEntrySeen,
  isOpen: boolean,
): string | null {
  if (sessionId !== null) return isOpen ? `/meetings/${meetingId}/sessions/${sessionId}#${targetId}` : null;
  if (targetId === meetingId) return isOpen ? `/meetings/${meetingId}` : null;
  if (targetId === dialogueId) return `/dialogues/${dialogueId}`;
  if (dialogueId === null) return null;
  if (verb.startsWith("distribution.")) return `/dialogues/${dialogueId}/lists`;
  return /^contacts?\./.test(verb) ? `/dialogues/${dialogueId}/contacts` : null;
}

function mayReadMeeting(db: Db, asker: Asker, meetingId: string): boolean {
  const meeting = findMeeting(db, meetingId);
  if (!meeting) return false;
  const { dialogueId, bodies = [], state, isReleased } = meeting;
  return asker.may("meeting.read", { dialogueId, bodyIds: bodies, meetingId, meetingState: state, isReleased });
}

function signedHead(db: Db) {
  const file = databaseFileOf(db);
  const head = file === undefined ? undefined : lastHeadIn(auditFilesOf(file).heads);
  return head && { seq: head.seq, at: head.at };
}
