import type { Database } from "better-sqlite3";

type Execute = (this: unknown, ...args: unknown[]) => unknown;
type Owner = Record<string, Execute>;

/**
 * Has each statement told before and after it is executed, whichever connection of this process executes it: BEGIN,
 * COMMIT and savepoints are statements of the same kind as the others. Returns how to end it.
 */
export function onStatements(
  sqlite: Database,
  { before = () => undefined, after = () => undefined }: { before?: () => void; after?: () => void },
): () => void {
  const statement = Object.getPrototypeOf(sqlite.prepare("SELECT 1")) as Owner;
  const connection = Object.getPrototypeOf(sqlite) as Owner;
  const undo = [...["run", "get", "all", "iterate"].map((verb) => wrap(statement, verb)), wrap(connection, "exec")];
  return () => undo.forEach((restore) => restore());

  function wrap(owner: Owner, verb: string): () => void {
    const execute = owner[verb];
    if (!execute) throw new Error(`A statement has no "${verb}" any more.`);
    owner[verb] = function (...args) {
      before();
      const result = execute.apply(this, args);
      after();
      return result;
    };
    return () => void (owner[verb] = execute);
  }
}
