import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Language } from "#domain/register/register.ts";

export const dialogues = sqliteTable("dialogues", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** The register's `dialogue` as JSON. */
  entry: text().notNull(),
  adoptedAt: text().notNull(),
  /** Counts how often a register was adopted: whoever keeps a register knows by it whether it is still the one in force. */
  adoption: integer().notNull(),
});

/** One entry of a register: a party, designation, acronym, body or instrument as JSON. */
export const registerEntries = sqliteTable(
  "register_entries",
  {
    dialogueId: text()
      .notNull()
      .references(() => dialogues.id, { onDelete: "cascade" }),
    noun: text().$type<"parties" | "designations" | "acronyms" | "bodies" | "instruments">().notNull(),
    position: integer().notNull(),
    entry: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dialogueId, table.noun, table.position] })],
);

/** Who answers for a party in a dialogue; `copy` is how mail addresses them. */
export const contacts = sqliteTable(
  "contacts",
  {
    id: text().primaryKey(),
    dialogueId: text()
      .notNull()
      .references(() => dialogues.id, { onDelete: "cascade" }),
    party: text().notNull(),
    name: text().notNull(),
    function: text().notNull(),
    institution: text().notNull(),
    address: text().notNull(),
    copy: text().$type<"to" | "cc">().notNull(),
    from: text().notNull(),
    until: text(),
    languages: text({ mode: "json" }).$type<readonly Language[]>().notNull().default([]),
    /** The bodies that they answer for; empty where it is all of them. */
    bodies: text({ mode: "json" }).$type<readonly string[]>().notNull().default([]),
    isLead: integer({ mode: "boolean" }).notNull().default(false),
    /** Since when mail to the address comes back. */
    bouncedAt: text(),
    /** The import that brought them; null where somebody typed them. */
    importId: text(),
    /** Of a duplicate: which entry stands for both. The row stays, so that a merger can be undone exactly. */
    mergedInto: text(),
  },
  (table) => [index("contacts_by_party").on(table.dialogueId, table.party)],
);
