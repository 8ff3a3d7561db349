import { createHash, randomUUID } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bytesThatTell, mediaTypeOf, type MediaType } from "#domain/uploads/purpose.ts";

/**
 * Where the files of a database lie: `<database>.uploads/ab/abcd…`, named by the SHA-256 of their bytes. Beside each
 * database and not in one folder for all, because two in the same folder would sweep away each other's files.
 */
export const uploadsOf = (databaseFile: string): string => `${databaseFile}.uploads`;

/** A file that has come in and is not kept yet: either it gets its place, or `discardPart` takes it away. */
export type Part = {
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: MediaType | undefined;
};

/**
 * Writes what comes in to the disk as it comes, its owner's alone, and synced; never more of it than `largest` bytes,
 * though it is read to its end: browsers show no answer that comes before they have sent everything. Rejects where the
 * sender breaks off or the disk refuses, and leaves nothing then.
 */
export async function receivePart(
  folder: string,
  pieces: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<Part | "too large"> {
  const file = join(partsIn(folder), `${randomUUID()}.part`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const first: Uint8Array[] = [];
    let size = 0;
    for await (const piece of pieces) {
      if (size < bytesThatTell) first.push(piece);
      size += piece.length;
      if (size > largest) continue;
      hash.update(piece);
      await handle.writeFile(piece);
    }
    await handle.sync();
    await handle.close();
    if (size <= largest)
      return { file, sha256: hash.digest("hex"), size, mediaType: mediaTypeOf(Buffer.concat(first)) };
  } catch (error) {
    await handle.close().catch(() => undefined);
    rmSync(file, { force: true });
    throw error;
  }
  rmSync(file, { force: true });
  return "too large";
}

/** The bytes of what came in, to be judged before they are kept. */
export function readPart({ file }: Part): Buffer {
  return readFileSync(file);
}

/** Takes away what came in and is not to be kept; does nothing where it has its place already. */
export function discardPart({ file }: Part): void {
  rmSync(file, { force: true });
}

/** Puts a part where its hash says, on the disk when this returns; the same bytes have one place, however often they come. */
export function placePart(folder: string, { file, sha256 }: Part): void {
  const place = placeOf(folder, sha256);
  if (existsSync(place)) return rmSync(file, { force: true });
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  renameSync(file, place);
  for (const changed of [dirname(place), folder]) syncFolder(changed);
}

/** The bytes of a kept file; undefined where they are gone or no longer those that were kept. */
export function readUpload(folder: string, sha256: string): Buffer | undefined {
  const place = placeOf(folder, sha256);
  if (!existsSync(place)) return undefined;
  const bytes = readFileSync(place);
  return createHash("sha256").update(bytes).digest("hex") === sha256 ? bytes : undefined;
}

export function removeFile(folder: string, sha256: string): void {
  rmSync(placeOf(folder, sha256), { force: true });
}

/** The hashes of all files that lie in a folder of uploads; none where there is no such folder. */
export function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(/[/\\]/).at(-1) ?? "")
    .filter((name) => /^[0-9a-f]{64}$/.test(name));
}

/** Where parts lie until they are kept; what a process left there when it was killed goes with `removeParts`. */
const partsIn = (folder: string) => join(folder, "parts");

/** Removes the parts of uploads that were broken off, at start, when none can be on its way. */
export function removeParts(folder: string): void {
  rmSync(partsIn(folder), { recursive: true, force: true });
}

/**
 * Copies files from one folder of uploads to another, each whole, on the disk, and with the bytes that its name says;
 * what is there already is left. Returns the hashes of those that are missing, or have other bytes by now.
 */
export function copyFiles(from: string, to: string, hashes: readonly string[]): readonly string[] {
  return hashes.filter((sha256) => {
    if (readUpload(to, sha256)) return false;
    const bytes = readUpload(from, sha256);
    if (!bytes) return true;
    const part = { file: join(partsIn(to), `${randomUUID()}.part`), sha256, size: bytes.length, mediaType: undefined };
    mkdirSync(dirname(part.file), { recursive: true, mode: 0o700 });
    writeFileSync(part.file, bytes, { flag: "wx", mode: 0o600, flush: true });
    placePart(to, part);
    return false;
  });
}

/** Removes a whole folder of uploads, as after a copy that failed half way. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function placeOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
