import { existsSync } from "node:fs";
import { headOfAudit } from "#db/audit.ts";
import { appendHead, lastHeadIn, type AuditFiles } from "#db/audit-heads.ts";
import { makeAuditKey, signingKeyIn } from "#db/audit-key.ts";
import type { Db } from "#db/client.ts";
import { DatabaseRefused } from "#db/database-refused.ts";

/** How long what was just done may stay unsigned, in milliseconds. */
const patience = 1_000;

/**
 * What signs, outside the database, how far the audit has grown, unless its last line says so already. The key is
 * made where nothing was signed yet. Throws `DatabaseRefused` where it is missing later, or is none: before anything
 * is done that could not be signed.
 */
export function headSigner(db: Db, files: AuditFiles): (now: Date) => void {
  const key = signingKeyIn(presentKey(files));
  let last = lastHeadIn(files.heads);
  return (now) => {
    const head = headOfAudit(db);
    if (last?.seq === head.seq && last.hash === head.hash) return;
    const signed = { ...head, at: now.toISOString() };
    appendHead(files.heads, signed, key);
    last = signed;
  };
}

/**
 * Signs at once, then whatever was added, a second later at most, and once more when it is stopped; for a process
 * that stays. Throws as headSigner does, and where it cannot sign at once or when it is stopped; a fault between these
 * goes to `complain`, the first of a row of them, and signing is tried again.
 */
export function keepHeadSigned(
  db: Db,
  files: AuditFiles,
  { clock, complain }: { readonly clock: () => Date; readonly complain: (error: unknown) => void },
): { readonly stop: () => void } {
  const signNow = headSigner(db, files);
  signNow(clock());
  let isFailing = false;
  // Asks instead of being told: one short query, and entries of other processes are signed as well.
  const timer = setInterval(() => {
    try {
      signNow(clock());
      isFailing = false;
    } catch (error) {
      if (!isFailing) complain(error);
      isFailing = true;
    }
  }, patience).unref();
  return {
    stop() {
      clearInterval(timer);
      signNow(clock());
    },
  };
}

function presentKey({ heads, key }: AuditFiles): string {
  if (existsSync(key)) return key;
  if (existsSync(heads)) throw new DatabaseRefused(`The key ${key} signed this audit and is missing; put it back.`);
  makeAuditKey(key);
  return key;
}
