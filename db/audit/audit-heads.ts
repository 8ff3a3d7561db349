import { sign, verify, type KeyObject } from "node:crypto";
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { open } from "node:fs/promises";
import type { ChainBreak, ChainHead } from "#domain/audit/chain.ts";
import { verifyAudit, type AuditVerdict } from "#db/audit/audit-chain.ts";
import { checkingKeyIn } from "#db/audit/audit-key.ts";
import type { Db } from "#db/database/client.ts";

/** What the audit needs outside its database. */
export type AuditFiles = {
  /** The signed heads, one a line: `seq hash instant signature`. */
  readonly heads: string;
  /** The key that signs them; its public half is enough to check them. */
  readonly key: string;
};

/** Beside the database, unless the key is kept elsewhere: whoever has both can sign what never happened. */
export function auditFilesOf(database: string, key?: string): AuditFiles {
  // A variable of the environment that is set and empty names no file either.
  return { heads: `${database}.audit-head`, key: key || `${database}.audit-key` };
}

export type SignedHead = ChainHead & { readonly at: string };

/** `unsigned`: there is no head. `key`: there is nothing to check signatures with. `signature`: this line has none of ours. */
export type HeadsBreak =
  | { readonly kind: "unsigned" | "key"; readonly file: string }
  | { readonly kind: "signature"; readonly file: string; readonly line: number };

export type SignedAuditVerdict = Omit<AuditVerdict, "broken"> & {
  readonly broken?: ChainBreak | HeadsBreak;
  /** The head of most entries that carries our signature. */
  readonly newest?: SignedHead;
};

/** Walks the audit and holds it against every head that was signed; only reads. */
export function verifySignedAudit(db: Db, files: AuditFiles): SignedAuditVerdict {
  // Before the entries: a server that is running signs only what is stored by then.
  const { heads, broken: brokenHeads } = readHeads(files);
  const { entries, broken = brokenHeads } = verifyAudit(db, heads);
  const newest = heads.reduce<SignedHead | undefined>(
    (one, head) => (one && one.seq > head.seq ? one : head),
    undefined,
  );
  return { entries, broken, newest };
}

/** The heads that carry our signature, and the first thing that is wrong with the others. */
function readHeads({ heads: file, key: keyFile }: AuditFiles): {
  readonly heads: readonly SignedHead[];
  readonly broken?: HeadsBreak;
} {
  const lines = linesIn(file);
  if (lines.length === 0) return { heads: [], broken: { kind: "unsigned", file } };
  const key = checkingKeyIn(keyFile);
  if (key === undefined) return { heads: [], broken: { kind: "key", file: keyFile } };

  const heads = lines.map((line) => readHead(line, key));
  const line = heads.indexOf(undefined) + 1;
  return {
    heads: heads.filter((head) => head !== undefined),
    broken: line === 0 ? undefined : { kind: "signature", file, line },
  };
}

/** The last finished line's head, whoever signed it; only the end of the file is read. */
export function lastHeadIn(file: string): SignedHead | undefined {
  if (!existsSync(file)) return undefined;
  const handle = openSync(file, "r");
  try {
    const end = Buffer.alloc(longestEnd);
    const size = fstatSync(handle).size;
    const length = readSync(handle, end, 0, longestEnd, Math.max(0, size - longestEnd));
    const last = end.toString("utf8", 0, length).split("\n").slice(0, -1).at(-1);
    return last === undefined ? undefined : partsOf(last)?.head;
  } finally {
    closeSync(handle);
  }
}

/** Two lines of the longest, and some. */
const longestEnd = 1024;

/** Signs a head and adds it to the file; it is on the disk when this returns. */
export function appendHead(file: string, head: SignedHead, key: KeyObject): void {
  dropUnfinishedLine(file);
  const handle = openSync(file, "a", 0o600);
  try {
    writeSync(handle, signedLine(head, key));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** As appendHead, off the event loop; for a file whose last line is whole. */
export async function appendHeadAside(file: string, head: SignedHead, key: KeyObject): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.write(signedLine(head, key));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const signedLine = (head: SignedHead, key: KeyObject) =>
  `${textOf(head)} ${sign(null, Buffer.from(signedText(head)), key).toString("base64")}\n`;

const textOf = ({ seq, hash, at }: SignedHead) => `${seq} ${hash} ${at}`;

/** Says what it is, so that a signature of this key under any other text is none under a head. */
const signedText = (head: SignedHead) => `rapporteur/audit-head ${textOf(head)}`;

function readHead(line: string, key: KeyObject): SignedHead | undefined {
  const parts = partsOf(line);
  if (parts === undefined) return undefined;
  const { head, signature } = parts;
  return verify(null, Buffer.from(signedText(head)), key, signature) ? head : undefined;
}

function partsOf(line: string): { readonly head: SignedHead; readonly signature: Buffer } | undefined {
  const [, seq, hash, at, signature] = /^(\d+) ([0-9a-f]{64}) (\S+) (\S+)$/.exec(line) ?? [];
  if (!hash || !at || !signature) return undefined;
  return { head: { seq: Number(seq), hash, at }, signature: Buffer.from(signature, "base64") };
}

/** The finished lines: what a power cut left of a last one was never a head. */
function linesIn(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
}

function dropUnfinishedLine(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const finished = bytes.lastIndexOf("\n") + 1;
  if (finished < bytes.length) truncateSync(file, finished);
}
