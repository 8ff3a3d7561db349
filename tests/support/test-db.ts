import Sqlite from "better-sqlite3";
import { connect, openDatabase, type OpenDatabase } from "#db/database/client.ts";

const migrated = (() => {
  const db = openDatabase(":memory:");
  const bytes = db.$client.serialize();
  db.$client.close();
  return bytes;
})();

/** An empty database of the present schema, in memory, for one test. */
export function testDb(): OpenDatabase {
  return connect(new Sqlite(migrated));
}

/** Everything that a database holds, table by table, to show that a refusal changed nothing. */
export function contentsOf({ $client }: OpenDatabase): Record<string, unknown[]> {
  const tables = $client.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  return Object.fromEntries(tables.map((table) => [table, $client.prepare(`SELECT * FROM "${table}"`).all()]));
}
