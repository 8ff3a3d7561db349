import { openDatabase } from "#db/database/client.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { aFolder } from "#tests/support/command-line.ts";
import { expect, it } from "vitest";

it("the journal is emptied between transactions, and left for the next time within one", () => {
  const db = openDatabase(aFolder().path("desk.db"));
  expect(emptyJournal(db)).toBe(true);
  db.$client.exec("BEGIN IMMEDIATE; CREATE TABLE something (column_of_it);");
  expect(emptyJournal(db)).toBe(false);
  db.$client.exec("ROLLBACK");
  expect(emptyJournal(db)).toBe(true);
  db.$client.close();
});
