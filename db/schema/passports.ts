import { blob, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { registrations } from "#db/schema/registrations.ts";

/**
 * What a letter for a visa needs to know of a passport. Every value is sealed by a key of its own, which is itself sealed
 * by the house key; nothing of it can be read, searched or sorted here.
 */
export const passports = sqliteTable(
  "passports",
  {
    registrationId: text()
      .primaryKey()
      .references(() => registrations.id, { onDelete: "cascade" }),
    /** Of the key that sealed `wrappedKey`. */
    keyId: text().notNull(),
    wrappedKey: blob({ mode: "buffer" }).notNull(),
    sealed: blob({ mode: "buffer" }).notNull(),
    /** The last three characters of the number, sealed apart: whoever may see them need not open the rest. */
    sealedEnd: blob({ mode: "buffer" }).notNull(),
    /** Keyed, of state and number: the same for the same passport. */
    fingerprint: text().notNull(),
    writtenAt: text().notNull(),
    /** When the letter was first downloaded. */
    letterAt: text(),
  },
  (table) => [index("passports_by_fingerprint").on(table.fingerprint)],
);
