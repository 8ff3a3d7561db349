import type { Db } from "#db/database/client.ts";

/**
 * Prepares a query (or whatever else is kept) once for each database and keeps it as long as that lives: some twenty times faster than
 * building it anew. Give it the outer database where there is one: a transaction is prepared for afresh.
 */
export function prepared<Query extends object>(prepare: (db: Db) => Query): (db: Db) => Query {
  const queries = new WeakMap<Db, Query>();
  return (db) => {
    const known = queries.get(db);
    if (known) return known;
    const query = prepare(db);
    queries.set(db, query);
    return query;
  };
}
