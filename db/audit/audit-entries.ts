import { and, asc, desc, eq, isNotNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import { chairReadsVerbsOf } from "#domain/audit/verbs.ts";
import type { AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { audit, reasons } from "#db/schema/audit.ts";
import { contacts, dialogues } from "#db/schema/dialogues.ts";
import { contactImports, distributionLists } from "#db/schema/network.ts";
import { interventions } from "#db/schema/interventions.ts";
import { meetings } from "#db/schema/meetings.ts";
import { mails, messages } from "#db/schema/outbox.ts";
import { holdings, invitations, people } from "#db/schema/people.ts";

/** One entry of the audit as whoever may read it sees it. */
export type AuditEntrySeen = {
  readonly seq: number;
  readonly at: string;
  readonly actorId: string;
  /** Null where no person did it; empty where the person was erased. */
  readonly actorName: string | null;
  readonly verb: AuditVerb;
  readonly targetId: string;
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
  readonly dialogueId: string | null;
  /** Of the intervention that it was done to. */
  readonly sessionId: string | null;
  readonly reason: string | null;
};

/** Which entries are wanted; `before` is the number of the entry that the page before ended with. */
export type AuditWish = {
  readonly meetingId?: string;
  readonly actorId?: string;
  readonly verb?: string;
  readonly before?: number;
};

/** The entries that the actor may read (docs/rights.md, row audit.read), newest first, `limit` of them at most. */
export function listAuditFor(db: Db, actor: Actor, wish: AuditWish, limit = -1): AuditEntrySeen[] {
  const seen = entriesOf(db);
  const { before, meetingId, actorId, verb } = wish;
  const rows = db
    .select()
    .from(seen)
    .where(
      and(
        reachOf(seen, actor),
        before === undefined ? undefined : lt(seen.seq, before),
        meetingId === undefined ? undefined : eq(seen.meetingId, meetingId),
        actorId === undefined ? undefined : eq(seen.actorId, actorId),
        verb === undefined ? undefined : eq(seen.verb, verb),
      ),
    )
    .orderBy(desc(seen.seq))
    .limit(limit)
    .all();
  // Every verb was written by record(), which takes no other.
  return rows.map(({ bodies: _, ...row }) => ({ ...row, verb: row.verb as AuditVerb }));
}

export type AuditChoices = {
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  readonly actors: readonly { readonly id: string; readonly name: string | null }[];
  readonly verbs: readonly AuditVerb[];
};

/** What there is to choose from among the entries that the actor may read. */
export function auditChoicesFor(db: Db, actor: Actor): AuditChoices {
  const seen = entriesOf(db);
  const reach = reachOf(seen, actor);
  const found = db
    .selectDistinct({ id: seen.meetingId, title: seen.meetingTitle })
    .from(seen)
    .where(and(reach, isNotNull(seen.meetingTitle)))
    .orderBy(asc(seen.meetingId))
    .all();
  const actors = db
    .selectDistinct({ id: seen.actorId, name: seen.actorName })
    .from(seen)
    .where(reach)
    .orderBy(asc(seen.actorName), asc(seen.actorId))
    .all();
  const verbs = db.selectDistinct({ verb: seen.verb }).from(seen).where(reach).orderBy(asc(seen.verb)).all();
  return {
    meetings: found.flatMap(({ id, title }) => (id === null || title === null ? [] : [{ id, title }])),
    actors,
    // As above.
    verbs: verbs.map(({ verb }) => verb as AuditVerb),
  };
}

/** Of an entry without a meeting: the dialogue of what it was done to, as long as that is known. */
const dialogueOfEntry = sql<string | null>`iif(${audit.meetingId} is null, coalesce(${dialogues.id},
  ${contacts.dialogueId}, ${distributionLists.dialogueId}, ${contactImports.dialogueId}, ${holdings.dialogueId},
  ${invitations.dialogueId}, ${messages.dialogueId}),
  ${meetings.dialogueId})`;

type Entries = ReturnType<typeof entriesOf>;

/** Entries with all that is asked of them: a thing that is gone leaves its entries in nobody's dialogue. */
function entriesOf(db: Db) {
  return db
    .select({
      seq: audit.seq,
      at: audit.at,
      actorId: audit.actorId,
      actorName: sql<string | null>`${people.name}`.as("actor_name"),
      verb: audit.verb,
      targetId: audit.targetId,
      meetingId: audit.meetingId,
      meetingTitle: sql<string | null>`${meetings.title}`.as("meeting_title"),
      bodies: sql<string | null>`${meetings.bodies}`.as("bodies"),
      dialogueId: dialogueOfEntry.as("dialogue_of_entry"),
      sessionId: sql<string | null>`${interventions.sessionId}`.as("session_of_target"),
      reason: sql<string | null>`${reasons.reason}`.as("reason"),
    })
    .from(audit)
    .leftJoin(people, eq(people.id, audit.actorId))
    .leftJoin(reasons, eq(reasons.seq, audit.seq))
    .leftJoin(meetings, eq(meetings.id, audit.meetingId))
    .leftJoin(interventions, and(eq(interventions.meetingId, audit.meetingId), eq(interventions.id, audit.targetId)))
    .leftJoin(dialogues, eq(dialogues.id, audit.targetId))
    .leftJoin(contacts, eq(contacts.id, audit.targetId))
    .leftJoin(distributionLists, eq(distributionLists.id, audit.targetId))
    .leftJoin(contactImports, eq(contactImports.id, audit.targetId))
    .leftJoin(holdings, eq(holdings.id, audit.targetId))
    .leftJoin(invitations, eq(invitations.id, audit.targetId))
    .leftJoin(mails, eq(mails.id, audit.targetId))
    .leftJoin(messages, eq(messages.id, sql`coalesce(${mails.messageId}, ${audit.targetId})`))
    .as("seen");
}

/** The twin of the table's row in SQL: what `can()` says of each entry (tests/db/audit-entries.test.ts). */
function reachOf(seen: Entries, { functions, steppedUp }: Actor): SQL | undefined {
  const reaches = functions.map((held) => {
    switch (held.function) {
      case "administrator":
        return steppedUp === true ? sql`true` : sql`false`;
      case "secretariat":
        return isAssigned(seen, held);
      case "chair":
        return and(isAssigned(seen, held), or(...chairReadsVerbsOf.map((start) => beginsWith(seen, start))));
      default:
        return sql`false`;
    }
  });
  return or(sql`false`, ...reaches);
}

const beginsWith = (seen: Entries, start: string) => sql`substr(${seen.verb}, 1, ${start.length}) = ${start}`;

/** A function held for nothing in particular reaches nothing. */
function isAssigned(seen: Entries, { dialogueId, bodyId, meetingId }: FunctionHeld): SQL | undefined {
  if ((dialogueId ?? bodyId ?? meetingId) === undefined) return sql`false`;
  return and(
    dialogueId === undefined ? undefined : eq(seen.dialogueId, dialogueId),
    meetingId === undefined ? undefined : eq(seen.meetingId, meetingId),
    bodyId === undefined ? undefined : sql`${bodyId} in (select value from json_each(${seen.bodies}))`,
  );
}
