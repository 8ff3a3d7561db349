import type { ProgrammeItem } from "#domain/programme/programme.ts";
import type { Db } from "#db/database/client.ts";
import { told, uponSession, writeSession, type SessionAct, type SessionOutcome } from "#db/programme/session-acts.ts";

type ItemAct = SessionAct & { readonly itemId: string };
export type ItemOutcome = SessionOutcome | "no-such-item";

/** Puts an item last into a session. A form that is sent twice adds one. */
export function addItem(db: Db, { item, ...act }: SessionAct & { readonly item: ProgrammeItem }): SessionOutcome {
  return withItems(db, act, (items) => (items.some(({ id }) => id === item.id) ? items : [...items, item]));
}

/** Says of an item of a session what it is and who presents it. */
export function changeItem(db: Db, { item, ...act }: SessionAct & { readonly item: ProgrammeItem }): ItemOutcome {
  return withItems(db, act, (items) =>
    items.some(({ id }) => id === item.id) ? items.map((one) => (one.id === item.id ? item : one)) : undefined,
  );
}

/** Moves an item a step within its session. */
export function placeItem(db: Db, { itemId, step, ...act }: ItemAct & { readonly step: "up" | "down" }): ItemOutcome {
  return withItems(db, act, (items) => {
    const from = items.findIndex(({ id }) => id === itemId);
    const [moved, other] = [items[from], items[from + (step === "up" ? -1 : 1)]];
    if (!moved || !other) return undefined;
    return items.map((item) => (item === moved ? other : item === other ? moved : item));
  });
}

/** Takes an item out of its session; it can be put back until the next one is taken out. */
export function removeItem(db: Db, { itemId, ...act }: ItemAct): ItemOutcome {
  return uponSession(db, act, (tx, { items }) => {
    const removedItem = items?.find(({ id }) => id === itemId);
    if (!items || !removedItem) return "no-such-item";
    writeSession(tx, act, { items: items.filter((item) => item !== removedItem), removedItem });
    told(tx, act, "session.changed");
    return "done";
  });
}

/** Puts back, at the end, what was taken out of a session last. */
export function restoreItem(db: Db, act: SessionAct): ItemOutcome {
  return uponSession(db, act, (tx, { items, removedItem }) => {
    if (!removedItem) return "no-such-item";
    writeSession(tx, act, { items: [...(items ?? []), removedItem], removedItem: null });
    told(tx, act, "session.changed");
    return "done";
  });
}

type Items = readonly ProgrammeItem[];

function withItems(db: Db, act: SessionAct, change: (items: Items) => Items): SessionOutcome;
function withItems(db: Db, act: SessionAct, change: (items: Items) => Items | undefined): ItemOutcome;
function withItems(db: Db, act: SessionAct, change: (items: Items) => Items | undefined): ItemOutcome {
  return uponSession(db, act, (tx, row) => {
    const items = change(row.items ?? []);
    if (!items) return "no-such-item";
    if (items === row.items) return "done";
    writeSession(tx, act, { items });
    told(tx, act, "session.changed");
    return "done";
  });
}
