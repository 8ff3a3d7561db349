import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MediaType, UploadPurpose } from "#domain/uploads/purpose.ts";
import { dialogues } from "#db/schema/dialogues.ts";

/** A file that somebody brought in; its bytes lie beside the database under their hash (db/files/upload-files.ts). */
export const uploads = sqliteTable(
  "uploads",
  {
    /** Random, and the only name by which anybody asks for it. */
    id: text().primaryKey(),
    sha256: text().notNull(),
    size: integer().notNull(),
    mediaType: text().$type<MediaType>().notNull(),
    originalName: text().notNull(),
    purpose: text().$type<UploadPurpose>().notNull(),
    ownerId: text().notNull(),
    dialogueId: text()
      .notNull()
      .references(() => dialogues.id, { onDelete: "cascade" }),
    createdAt: text().notNull(),
  },
  (table) => [
    index("uploads_by_hash").on(table.sha256),
    index("uploads_by_dialogue").on(table.dialogueId, table.purpose, table.createdAt),
  ],
);
