import { existsSync } from "node:fs";
import { headOfAudit } from "#db/audit/audit.ts";
import { appendHead, appendHeadAside, lastHeadIn, type AuditFiles, type SignedHead } from "#db/audit/audit-heads.ts";
import { makeAuditKey, signingKeyIn } from "#db/audit/audit-key.ts";
import type { Db, OpenDatabase } from "#db/database/client.ts";
import { DatabaseRefused } from "#db/database/database-refused.ts";

/** How long what another process did may stay unsigned, in milliseconds. */
const patience = 1_000;

export type HeadSigner = {
  /** Signs how far the audit has grown, unless its last line says so already; it is on the disk when this returns. */
  readonly sign: (now: Date) => void;
  /** The same without keeping the process from anything else meanwhile. */
  readonly signAside: (now: Date) => Promise<void>;
};

/**
 * What signs, outside the database, how far the audit has grown. The key is made where nothing was signed yet. Throws
 * `DatabaseRefused` where it is missing later, or is none: before anything is done that could not be signed.
 */
export function headSigner(db: Db, files: AuditFiles): HeadSigner {
  const key = signingKeyIn(presentKey(files));
  // Read each time: two ways of signing then agree on what is signed, whoever of them was last.
  const unsigned = (now: Date): SignedHead | undefined => {
    const head = headOfAudit(db);
    const last = lastHeadIn(files.heads);
    return last?.seq === head.seq && last.hash === head.hash ? undefined : { ...head, at: now.toISOString() };
  };
  return {
    sign(now) {
      const head = unsigned(now);
      if (head) appendHead(files.heads, head, key);
    },
    async signAside(now) {
      const head = unsigned(now);
      if (head) await appendHeadAside(files.heads, head, key);
    },
  };
}

/**
 * Signs at once; then what this process adds, as soon as it is committed, in the next turn of the event loop and off it,
 * so that no act waits for the disk a second time; what others add, a second later at most; and once more when it is
 * stopped. For a process that stays. Throws as headSigner does, and where it cannot sign at once or when it is stopped;
 * a fault between these goes to `complain`, the first of a row of them, and signing is tried again.
 */
export function keepHeadSigned(
  db: OpenDatabase,
  files: AuditFiles,
  { clock, complain }: { readonly clock: () => Date; readonly complain: (error: unknown) => void },
): { readonly stop: () => void } {
  const signer = headSigner(db, files);
  signer.sign(clock());
  let isFailing = false;
  let isStopped = false;
  const told = (error?: unknown) => {
    if (isStopped) return;
    if (error !== undefined && !isFailing) complain(error);
    isFailing = error !== undefined;
  };
  // Asks instead of being told: one short query, and entries of other processes are signed as well.
  const timer = setInterval(() => {
    try {
      signer.sign(clock());
      told();
    } catch (error) {
      told(error);
    }
  }, patience).unref();
  // After a fault the timer goes on, which first takes away what may be left of half a line.
  const signSoon = atMostOnceATurn(async () => {
    if (!isFailing && !isStopped) await signer.signAside(clock()).then(() => told(), told);
  });
  // A trigger of this connection alone: it hears of each entry that this process writes, whoever writes it.
  db.$client.function("audit_was_written", { directOnly: false }, () => (signSoon(), 1));
  db.$client.exec("CREATE TEMP TRIGGER audit_tells AFTER INSERT ON main.audit BEGIN SELECT audit_was_written(); END");
  return {
    stop() {
      isStopped = true;
      clearInterval(timer);
      db.$client.exec("DROP TRIGGER audit_tells");
      signer.sign(clock());
    },
  };
}

/** By the next turn of the loop a transaction is committed or taken back; while one is at it, the next one waits. */
function atMostOnceATurn(act: () => Promise<void>): () => void {
  let state: "idle" | "at it" | "asked again" = "idle";
  const begin = () => {
    state = "at it";
    setImmediate(() => {
      void act().finally(() => {
        const isAskedAgain = state === "asked again";
        state = "idle";
        if (isAskedAgain) begin();
      });
    });
  };
  return () => {
    if (state === "idle") begin();
    else state = "asked again";
  };
}

function presentKey({ heads, key }: AuditFiles): string {
  if (existsSync(key)) return key;
  if (existsSync(heads)) throw new DatabaseRefused(`The key ${key} signed this audit and is missing; put it back.`);
  makeAuditKey(key);
  return key;
}
