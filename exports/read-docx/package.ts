import { crc32, inflateRawSync } from "node:zlib";
import { DocxRefused } from "#exports/read-docx/refused.ts";

/** What is taken in. Five hundred pages of text unpack to some ten times their size. */
const limits = { packed: 25e6, total: 200e6, part: 100e6, entries: 2_000, ratio: 200, ratioFrom: 1e6 };

type Entry = {
  readonly packed: Buffer;
  readonly isStored: boolean;
  readonly size: number;
  readonly sum: number;
};

/** The parts of a Word file by their names in small letters: names of parts do not tell large from small. */
export type Package = ReadonlyMap<string, Entry>;

/** Reads the directory of a zip file, and unpacks nothing yet. Throws at the first thing that is amiss. */
export function openPackage(bytes: Uint8Array): Package {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length > limits.packed) throw new DocxRefused("too large", "packed size");
  const { count, start, end } = directoryOf(file);
  if (count > limits.entries) throw new DocxRefused("too large", "entries");
  const parts = new Map<string, Entry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw broken("directory");
    const nameLength = file.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) throw broken("directory");
    const name = file.toString("utf8", at + 46, at + 46 + nameLength).toLowerCase();
    if (/(^|\/)\.\.(\/|$)|^\/|\\|\0/u.test(name) || parts.has(name)) throw new DocxRefused("unsafe", "name of a part");
    const entry = entryAt(file, at, nameLength);
    total += entry.size;
    if (total > limits.total) throw new DocxRefused("too large", "unpacked size");
    parts.set(name, entry);
    at = next;
  }
  return parts;
}

/** The bytes of one part; undefined where there is none. It never unpacks to more than the directory says. */
export function partOf(parts: Package, name: string): Buffer | undefined {
  const entry = parts.get(name.toLowerCase());
  if (!entry) return undefined;
  const content = entry.isStored ? entry.packed : inflated(entry);
  if (content.length !== entry.size || crc32(content) !== entry.sum) throw broken(name);
  return content;
}

function inflated({ packed, size }: Entry): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw broken("packed bytes");
  }
}

const broken = (what: string) => new DocxRefused("broken", what);

/** APPNOTE 4.3.16. Files on several disks and those over 4 GB write other numbers there and are refused with the rest. */
function directoryOf(file: Buffer): { count: number; start: number; end: number } {
  const longestComment = 65_535;
  const from = Math.max(0, file.length - 22 - longestComment);
  const end = file.subarray(from).lastIndexOf("PK\u0005\u0006", undefined, "latin1") + from;
  if (end < from || end + 22 > file.length) throw broken("end of directory");
  const [disk, ofDirectory, here, count] = [4, 6, 8, 10].map((offset) => file.readUInt16LE(end + offset));
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  if (disk !== 0 || ofDirectory !== 0 || here !== count || count === undefined || start + size > end)
    throw broken("end of directory");
  return { count, start, end };
}

function entryAt(file: Buffer, at: number, nameLength: number): Entry {
  const [flags = 0, method = 0] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10)];
  const [sum = 0, packedSize = 0, size = 0] = [16, 20, 24].map((offset) => file.readUInt32LE(at + offset));
  const local = file.readUInt32LE(at + 42);
  if ((flags & encrypted) !== 0 || (method !== stored && method !== deflated)) throw broken("way of packing");
  if (size > limits.part) throw new DocxRefused("too large", "size of a part");
  if (size > limits.ratioFrom && size > packedSize * limits.ratio) throw new DocxRefused("too large", "ratio");
  if (local + 30 + nameLength > file.length || file.readUInt32LE(local) !== 0x04034b50) throw broken("entry");
  const name = file.subarray(local + 30, local + 30 + nameLength);
  // What another program would take for its name is what the directory says.
  if (!name.equals(file.subarray(at + 46, at + 46 + nameLength))) throw broken("name of an entry");
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (start + packedSize > file.length) throw broken("entry");
  return { packed: file.subarray(start, start + packedSize), isStored: method === stored, size, sum };
}

const encrypted = 1;
const stored = 0;
const deflated = 8;
