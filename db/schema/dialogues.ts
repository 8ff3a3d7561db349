import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

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
  },
  (table) => [index("contacts_by_party").on(table.dialogueId, table.party)],
);
