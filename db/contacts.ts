import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { record, type Act } from "#db/audit.ts";
import type { Db } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { contacts } from "#db/schema/dialogues.ts";

/** Who answers for a party in a dialogue; `until` is the last day, null where it is open. */
export type FocalPoint = {
  readonly id: string;
  readonly dialogueId: string;
  readonly party: string;
  readonly name: string;
  readonly function: string;
  /** "Ministry of Security". */
  readonly institution: string;
  readonly address: string;
  /** How mail to the party addresses them. */
  readonly copy: "to" | "cc";
  readonly from: string;
  readonly until: string | null;
};

const focalPointsOnDay = prepared((db) =>
  db
    .select()
    .from(contacts)
    .where(
      and(
        eq(contacts.dialogueId, sql.placeholder("dialogueId")),
        lte(contacts.from, sql.placeholder("day")),
        or(isNull(contacts.until), gte(contacts.until, sql.placeholder("day"))),
        or(isNull(sql.placeholder("party")), eq(contacts.party, sql.placeholder("party"))),
      ),
    )
    .orderBy(asc(contacts.party), sql`${contacts.copy} = 'cc'`, asc(contacts.name))
    .prepare(),
);

/** The focal points of a dialogue, or of one party in it, who answer on `day`: those addressed before those in copy. */
export function listFocalPoints(db: Db, key: { dialogueId: string; day: string; party?: string }): FocalPoint[] {
  return focalPointsOnDay(db).all({ ...key, party: key.party ?? null });
}

/** Adds a focal point and returns it. */
export function addFocalPoint(
  db: Db,
  { focalPoint, actorId, now }: Act & { readonly focalPoint: Omit<FocalPoint, "id"> },
): FocalPoint {
  return db.transaction(
    (tx) => {
      const id = newId({ msecs: now.getTime() });
      const added = tx
        .insert(contacts)
        .values({ ...focalPoint, id })
        .returning()
        .get();
      record(tx, { actorId, verb: "contact.added", targetId: id, now });
      return added;
    },
    { behavior: "immediate" },
  );
}
