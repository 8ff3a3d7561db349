import { DocxRefused } from "#domain/files/docx-refused.ts";

/** What is taken in. Five hundred pages of text unpack to some ten times their size. */
const limits = { packed: 25e6, total: 200e6, part: 100e6, entries: 2_000, ratio: 200, ratioFrom: 1e6 };

export type ZipEntry = {
  readonly packed: Uint8Array;
  readonly isStored: boolean;
  /** Unpacked, as the directory says: nothing is unpacked to more. */
  readonly size: number;
  /** CRC-32. */
  readonly sum: number;
};

/** The parts of a Word file by their names in small letters: names of parts do not tell large from small. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/** Reads the directory of a zip file, and unpacks nothing yet. Throws at the first thing that is amiss. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  if (bytes.length > limits.packed) throw new DocxRefused("too large", "packed size");
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = directoryOf(file);
  if (count > limits.entries) throw new DocxRefused("too large", "entries");
  const parts = new Map<string, ZipEntry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || file.getUint32(at, true) !== 0x02014b50) throw broken("directory");
    const nameLength = file.getUint16(at + 28, true);
    const next = at + 46 + nameLength + file.getUint16(at + 30, true) + file.getUint16(at + 32, true);
    if (next > end) throw broken("directory");
    const name = textOf(bytes, at + 46, nameLength).toLowerCase();
    if (/(^|\/)\.\.(\/|$)|^\/|\\|\0/u.test(name) || parts.has(name)) throw new DocxRefused("unsafe", "name of a part");
    const entry = entryAt(bytes, file, at, nameLength);
    total += entry.size;
    if (total > limits.total) throw new DocxRefused("too large", "unpacked size");
    parts.set(name, entry);
    at = next;
  }
  return parts;
}

const textOf = (bytes: Uint8Array, at: number, length: number) =>
  new TextDecoder().decode(bytes.subarray(at, at + length));

const broken = (what: string) => new DocxRefused("broken", what);

/** APPNOTE 4.3.16. Files on several disks and those over 4 GB write other numbers there and are refused with the rest. */
function directoryOf(file: DataView): { count: number; start: number; end: number } {
  const longestComment = 65_535;
  let end = file.byteLength - 22;
  while (end >= 0 && end >= file.byteLength - 22 - longestComment && file.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || end < file.byteLength - 22 - longestComment) throw broken("end of directory");
  const [disk, ofDirectory, here, count] = [4, 6, 8, 10].map((offset) => file.getUint16(end + offset, true));
  const size = file.getUint32(end + 12, true);
  const start = file.getUint32(end + 16, true);
  if (disk !== 0 || ofDirectory !== 0 || here !== count || count === undefined || start + size > end)
    throw broken("end of directory");
  return { count, start, end };
}

function entryAt(bytes: Uint8Array, file: DataView, at: number, nameLength: number): ZipEntry {
  const [flags = 0, method = 0] = [file.getUint16(at + 8, true), file.getUint16(at + 10, true)];
  const [sum = 0, packedSize = 0, size = 0] = [16, 20, 24].map((offset) => file.getUint32(at + offset, true));
  const local = file.getUint32(at + 42, true);
  if ((flags & encrypted) !== 0 || (method !== stored && method !== deflated)) throw broken("way of packing");
  if (size > limits.part) throw new DocxRefused("too large", "size of a part");
  if (size > limits.ratioFrom && size > packedSize * limits.ratio) throw new DocxRefused("too large", "ratio");
  if (local + 30 + nameLength > bytes.length || file.getUint32(local, true) !== 0x04034b50) throw broken("entry");
  // What another program would take for its name is what the directory says.
  for (let letter = 0; letter < nameLength; letter++)
    if (bytes[local + 30 + letter] !== bytes[at + 46 + letter]) throw broken("name of an entry");
  const start = local + 30 + file.getUint16(local + 26, true) + file.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw broken("entry");
  return { packed: bytes.subarray(start, start + packedSize), isStored: method === stored, size, sum };
}

const encrypted = 1;
const stored = 0;
const deflated = 8;
