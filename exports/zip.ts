import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

const deflate = promisify(deflateRaw);

/**
 * Packs named parts into a zip file with the same bytes for the same content: no clock, no zone, no extra fields.
 * Compression runs in zlib's own threads, so the event loop stays free.
 */
export async function zip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const entries = await Promise.all([...parts].map(([name, content]) => packed(name, content)));
  const pieces: Buffer[] = [];
  for await (const piece of written(entries)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The same as it grows, part after part, for what is sent while it is still made. */
export async function* zipStream(
  parts: AsyncIterable<readonly [name: string, content: Uint8Array]>,
): AsyncGenerator<Uint8Array> {
  yield* written(packedInTurn(parts));
}

async function* packedInTurn(parts: AsyncIterable<readonly [string, Uint8Array]>) {
  for await (const [name, content] of parts) yield await packed(name, content);
}

async function* written(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const { name, header, data } of entries) {
    yield Buffer.concat([localHeader(name, header), data]);
    directory.push(directoryHeader(name, header, offset));
    offset += localHeaderSize + name.length + data.length;
  }
  const directorySize = directory.reduce((size, { length }) => size + length, 0);
  yield Buffer.concat([...directory, endOfDirectory(directory.length, directorySize, offset)]);
}

type Entry = Awaited<ReturnType<typeof packed>>;

const localHeaderSize = 30;

/** APPNOTE 4.4: version, flags, method, time, date, crc, packed size, size, name length, extra length. */
type SharedHeader = Buffer;

async function packed(partName: string, content: Uint8Array) {
  const name = Buffer.from(partName, "utf8");
  const data = await deflate(content);
  const header: SharedHeader = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  if (name.length > partName.length) header.writeUInt16LE(nameIsUtf8, 2);
  header.writeUInt16LE(deflated, 4);
  header.writeUInt16LE(firstDosDay, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return { name, header, data };
}

const deflated = 8;
/** Said only of names that are more than ASCII: to the rest it makes no difference. */
const nameIsUtf8 = 0x0800;
/** 1 January 1980, the zero of a zip file's calendar. */
const firstDosDay = 0x0021;

function localHeader(name: Buffer, header: SharedHeader): Buffer {
  return Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), header, name]);
}

function directoryHeader(name: Buffer, header: SharedHeader, offset: number): Buffer {
  const start = Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1");
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, header, end, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
