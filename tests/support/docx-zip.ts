import { crc32, inflateRawSync } from "node:zlib";

/** What we take in (architecture.md, "One set of numbers"); our own files must pass too. */
const limits = { parts: 2_000, part: 100e6, total: 200e6, ratio: 200, ratioFrom: 1e6 };

export type Parts = ReadonlyMap<string, Buffer>;

/** The parts of a zip file by name, from its directory. Throws, with the reason, on anything cut, altered or too large. */
export function readZip(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0) throw new Error("zip: no end of directory");
  const count = file.readUInt16LE(end + 10);
  if (count > limits.parts) throw new Error("zip: too many parts");
  const parts = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error("zip: broken directory");
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    const name = file.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const size = file.readUInt32LE(at + 24);
    total += size;
    if (size > limits.part || total > limits.total) throw new Error(`zip: ${name} is too large`);
    if (/(^|\/)\.\.(\/|$)|^\/|\\|\0/u.test(name) || parts.has(name)) throw new Error(`zip: bad name ${name}`);
    parts.set(name, contentOf(file, at, name, size));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

function contentOf(file: Buffer, entry: number, name: string, size: number): Buffer {
  const packedSize = file.readUInt32LE(entry + 20);
  if (size > limits.ratioFrom && size > packedSize * limits.ratio) throw new Error(`zip: ${name} is a bomb`);
  const local = file.readUInt32LE(entry + 42);
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + packedSize);
  const content = file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: size + 1 });
  if (content.length !== size) throw new Error(`zip: ${name} has another size than it says`);
  if (crc32(content) !== file.readUInt32LE(entry + 16)) throw new Error(`zip: ${name} fails its checksum`);
  return content;
}
