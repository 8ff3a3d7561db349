import { groupCommit } from "#app/collab/group-commit.server.ts";
import { onStatements } from "#tests/support/statements.ts";
import { testDb } from "#tests/support/test-db.ts";
import { until } from "#tests/support/until.ts";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";

/** A queue over a table of letters, with the statements that it took to store them. */
function aQueue() {
  const db = testDb();
  db.$client.exec("CREATE TABLE letters (letter TEXT NOT NULL)");
  const insert = db.$client.prepare("INSERT INTO letters VALUES (?)");
  const stored = db.$client.prepare("SELECT count(*) FROM letters").pluck();
  const outcomes: string[] = [];
  const complaints: unknown[] = [];
  const queue = groupCommit(db, (error) => complaints.push(error));
  let statements = 0;
  onTestFinished(onStatements(db.$client, { before: () => void statements++ }));
  return {
    ...{ queue, outcomes, complaints, statements: () => statements, count: () => stored.get() },
    add: (letter: string | null) =>
      queue.add({
        store: () => void insert.run(letter),
        stored: () => outcomes.push(`${letter} stored, of ${String(stored.get())}`),
        lost: () => outcomes.push(`${letter} lost`),
      }),
  };
}

describe("what several people write in one moment", () => {
  it("is stored in one transaction by the next turn of the loop, and told of once all of it is on the disk", async () => {
    const { add, count, statements, outcomes } = aQueue();
    add("a");
    add("b");
    expect(count()).toBe(0);
    const before = statements();

    await turn();

    // BEGIN, two letters, COMMIT, and the two counts of those who are told.
    expect(statements() - before).toBe(6);
    expect(outcomes).toEqual(["a stored, of 2", "b stored, of 2"]);
  });

  it("is stored at once where sixty-four wait", () => {
    const { add, count } = aQueue();
    for (let letter = 0; letter < 64; letter++) add("a");
    expect(count()).toBe(64);
  });

  it("is stored soon where others were just stored for, and by whoever cannot wait", async () => {
    const { queue, add, count } = aQueue();
    add("a");
    await turn();
    add("b");
    await until(() => count() === 2);

    add("c");
    queue.flush();
    expect(count()).toBe(3);
  });

  it("is stored without the one that never can be", async () => {
    const { add, outcomes, complaints } = aQueue();
    add("a");
    add(null);
    add("b");
    await until(() => outcomes.length === 3);
    expect(outcomes).toEqual(["a stored, of 1", "null lost", "b stored, of 2"]);
    expect(complaints).toHaveLength(1);
  });
});
