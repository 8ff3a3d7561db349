import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { passportsLeft, resealPassports, takeUpPassportKey } from "#db/registering/passport-resealing.ts";
import type { ActorWithoutPerson } from "#domain/audit/actors.ts";
import type { Logger } from "pino";

const actorId = "operator" satisfies ActorWithoutPerson;

/**
 * Seals with the newest key what an older one sealed, some passports at a time, so that nobody waits for it; whoever is
 * killed meanwhile goes on at the next start. The log says how many are left.
 */
export function keepResealing(
  db: Db,
  key: HouseKey,
  { clock, log }: { readonly clock: () => Date; readonly log: Pick<Logger, "error" | "info" | "warn"> },
): { readonly stop: () => void } {
  let timer: NodeJS.Immediate | undefined;
  const goOn = (after: string) => {
    try {
      const last = resealPassports(db, key, { after, actorId, now: clock() });
      if (last === undefined) return end();
      log.info(passportsLeft(db, key), "Passports are sealed anew.");
      timer = setImmediate(goOn, last);
    } catch (error) {
      log.error({ err: error });
    }
  };
  const end = () => {
    // What the old key sealed leaves no copy.
    emptyJournal(db);
    const { left } = passportsLeft(db, key);
    if (left > 0) log.warn({ left }, "Passports are damaged: they do not open with the key that sealed them.");
    else log.info({ left }, "All passports are sealed with the newest key.");
  };
  if (takeUpPassportKey(db, key, { actorId, now: clock() }) === "unknown-key") {
    log.error(passportsLeft(db, key), unknownKey);
  } else if (passportsLeft(db, key).left > 0) timer = setImmediate(goOn, "");
  return { stop: () => clearImmediate(timer) };
}

const unknownKey = "Passports were sealed with a key that is not here; put it back. None was sealed anew.";
