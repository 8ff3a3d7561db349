import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What was taken of a limit and is not free again yet: by whom is a digest, never an address or a network. */
export const limitTakes = sqliteTable(
  "limit_takes",
  {
    id: integer().primaryKey(),
    key: text().notNull(),
    freeAt: text().notNull(),
  },
  (table) => [index("limit_takes_by_key").on(table.key, table.freeAt), index("limit_takes_by_end").on(table.freeAt)],
);
