import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { Circle, DistributionList, ListMember } from "#domain/network/distribution-list.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { contacts } from "#db/schema/dialogues.ts";
import { distributionLists, distributionMembers } from "#db/schema/network.ts";

type ListKey = { readonly dialogueId: string; readonly listId: string };

/** The distribution lists of a dialogue by name. */
export function listDistributionLists(db: Db, dialogueId: string): DistributionList[] {
  const { id, name, circle, bodyId } = distributionLists;
  return db
    .select({ id, name, circle, bodyId })
    .from(distributionLists)
    .where(eq(distributionLists.dialogueId, dialogueId))
    .orderBy(asc(sql`lower(${name})`), asc(id))
    .all()
    .map((list) => ({ ...list, members: membersOf(db, list.id) }));
}

/** One distribution list of a dialogue. */
export function findDistributionList(db: Db, key: ListKey): DistributionList | undefined {
  const { id, name, circle, bodyId } = distributionLists;
  const list = db.select({ id, name, circle, bodyId }).from(distributionLists).where(isList(key)).get();
  return list && { ...list, members: membersOf(db, list.id) };
}

const isList = ({ dialogueId, listId }: ListKey) =>
  and(eq(distributionLists.id, listId), eq(distributionLists.dialogueId, dialogueId));

/** Where somebody was merged since they were picked, the entry that stands for them is on the list, once. */
function membersOf(db: Db, listId: string): ListMember[] {
  const rows = db
    .select({
      contactId: sql<string>`coalesce(${contacts.mergedInto}, ${contacts.id})`,
      copy: distributionMembers.copy,
      isOwn: sql<number>`${contacts.mergedInto} is null`,
    })
    .from(distributionMembers)
    .innerJoin(contacts, eq(contacts.id, distributionMembers.contactId))
    .where(eq(distributionMembers.listId, listId))
    .orderBy(sql`${contacts.mergedInto} is not null`, asc(contacts.id))
    .all();
  return [...Map.groupBy(rows, ({ contactId }) => contactId).values()].flatMap(([first]) =>
    first ? [{ contactId: first.contactId, copy: first.copy }] : [],
  );
}

export type ListWanted = {
  readonly name: string;
  readonly circle: Circle;
  readonly bodyId: string | null;
  readonly members: readonly ListMember[];
};

/** Makes a distribution list and returns its id. */
export function makeDistributionList(
  db: Db,
  { dialogueId, list, ...act }: Act & { readonly dialogueId: string; readonly list: ListWanted },
): string {
  return db.transaction(
    (tx) => {
      const id = newId({ msecs: act.now.getTime() });
      const { name, circle, bodyId } = list;
      tx.insert(distributionLists)
        .values({ id, dialogueId, name, circle, bodyId, createdBy: act.actorId, createdAt: act.now.toISOString() })
        .run();
      putMembers(tx, { dialogueId, listId: id }, list);
      record(tx, { ...act, verb: "distribution.made", targetId: id });
      return id;
    },
    { behavior: "immediate" },
  );
}

/** Changes a distribution list as a whole. */
export function changeDistributionList(
  db: Db,
  { dialogueId, listId, list, ...act }: Act & ListKey & { readonly list: ListWanted },
): "changed" | "no-such-list" {
  return db.transaction(
    (tx) => {
      const { name, circle, bodyId } = list;
      const changed = tx
        .update(distributionLists)
        .set({ name, circle, bodyId })
        .where(isList({ dialogueId, listId }))
        .run();
      if (changed.changes === 0) return "no-such-list";
      tx.delete(distributionMembers).where(eq(distributionMembers.listId, listId)).run();
      putMembers(tx, { dialogueId, listId }, list);
      record(tx, { ...act, verb: "distribution.changed", targetId: listId });
      return "changed";
    },
    { behavior: "immediate" },
  );
}

/** Only contacts of the dialogue itself, and only where the list is picked by hand. */
function putMembers(tx: Db, { dialogueId, listId }: ListKey, { circle, members }: ListWanted): void {
  if (circle !== "picked" || members.length === 0) return;
  const ids = members.map(({ contactId }) => contactId);
  const known = tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.dialogueId, dialogueId), inArray(contacts.id, ids)))
    .all();
  const own = new Set(known.map(({ id }) => id));
  for (const { contactId, copy } of members.filter((member) => own.has(member.contactId)))
    tx.insert(distributionMembers).values({ listId, contactId, copy }).onConflictDoNothing().run();
}

/** Removes a distribution list; the contacts on it stay. */
export function removeDistributionList(db: Db, { dialogueId, listId, ...act }: Act & ListKey): boolean {
  return db.transaction(
    (tx) => {
      const isGone = tx.delete(distributionLists).where(isList({ dialogueId, listId })).run().changes > 0;
      if (isGone) record(tx, { ...act, verb: "distribution.removed", targetId: listId });
      return isGone;
    },
    { behavior: "immediate" },
  );
}
