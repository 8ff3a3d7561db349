import type { OpenDatabase } from "#db/database/client.ts";
import { contentsOf } from "#tests/support/test-db.ts";
import { expect } from "vitest";

/** What an attempt came to, which must have changed nothing. */
export function unchanged(db: OpenDatabase, attempt: () => unknown): unknown {
  const before = contentsOf(db);
  const outcome = attempt();
  expect(contentsOf(db)).toEqual(before);
  return outcome;
}
