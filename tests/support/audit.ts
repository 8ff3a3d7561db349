import type { OpenDatabase } from "#db/database/client.ts";

/** What was done, in the order in which it was. */
export function verbsOf({ $client }: OpenDatabase): unknown[] {
  return $client.prepare("SELECT verb FROM audit ORDER BY seq").pluck().all();
}
