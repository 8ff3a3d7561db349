import { sql } from "drizzle-orm";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";

const counters = prepared((db) =>
  db
    .select({ own: sql<number>`total_changes()`, others: sql<number>`data_version` })
    .from(sql`pragma_data_version`)
    .prepare(),
);

/**
 * A mark that differs after each write to the database, by this connection or by any other: what was read under the
 * same mark still holds. To be asked outside a transaction, whose writes may yet be taken back.
 */
export function lastWrite(db: Db): string {
  const { own, others } = counters(db).get() ?? {};
  return `${own} ${others}`;
}
