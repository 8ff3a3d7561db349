import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Circle } from "#domain/network/distribution-list.ts";
import { contacts, dialogues } from "#db/schema/dialogues.ts";

/** To whom a paper goes, under a name: who that is on a day follows from the contacts of that day. */
export const distributionLists = sqliteTable(
  "distribution_lists",
  {
    id: text().primaryKey(),
    dialogueId: text()
      .notNull()
      .references(() => dialogues.id, { onDelete: "cascade" }),
    name: text().notNull(),
    circle: text().$type<Circle>().notNull(),
    /** Only where the circle is a body's. */
    bodyId: text(),
    createdBy: text().notNull(),
    createdAt: text().notNull(),
  },
  (table) => [index("distribution_lists_by_dialogue").on(table.dialogueId, table.name)],
);

/** Who was picked by hand for a list, and how mail addresses them there. */
export const distributionMembers = sqliteTable(
  "distribution_members",
  {
    listId: text()
      .notNull()
      .references(() => distributionLists.id, { onDelete: "cascade" }),
    contactId: text()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
    copy: text().$type<"to" | "cc">().notNull(),
  },
  (table) => [primaryKey({ columns: [table.listId, table.contactId] })],
);

/** A file of contacts that was taken in; it is gone once that was undone. */
export const contactImports = sqliteTable(
  "contact_imports",
  {
    id: text().primaryKey(),
    dialogueId: text()
      .notNull()
      .references(() => dialogues.id, { onDelete: "cascade" }),
    fileName: text().notNull(),
    count: integer().notNull(),
    importedBy: text().notNull(),
    importedAt: text().notNull(),
  },
  (table) => [index("contact_imports_by_dialogue").on(table.dialogueId, table.importedAt)],
);
