import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "#db/database/migrations.ts";

/** Makes a folder of a later version's migrations: ours, and after them these, by their names. */
export function laterMigrations(folder: string, later: Readonly<Record<string, string>>): string {
  cpSync(migrationsFolder, folder, { recursive: true });
  const file = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  for (const [tag, sql] of Object.entries(later)) {
    journal.entries.push({ tag, when: journal.entries.at(-1).when + 1 });
    writeFileSync(join(folder, `${tag}.sql`), sql);
  }
  writeFileSync(file, JSON.stringify(journal));
  return folder;
}
