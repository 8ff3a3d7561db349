import { DocxRefused } from "#domain/files/docx-refused.ts";
import type { ZipDirectory, ZipEntry } from "#domain/files/zip-directory.ts";

/** A tab has less to spare than a server; a report of five hundred pages has parts of 6 MB. */
const mostOfPart = 25e6;

/** The bytes of one part of a zip file, unpacked in the browser; never to more than the directory says. */
export async function unpacked(parts: ZipDirectory, name: string): Promise<Uint8Array | undefined> {
  const entry = parts.get(name);
  if (!entry) return undefined;
  if (entry.size > mostOfPart) throw new DocxRefused("too large", name);
  const content = entry.isStored ? entry.packed : await inflated(entry);
  if (content.length !== entry.size || crc32(content) !== entry.sum) throw new DocxRefused("broken", name);
  return content;
}

async function inflated({ packed, size }: ZipEntry): Promise<Uint8Array> {
  const content = new Uint8Array(size);
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.getReader();
  let at = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (at + piece.value.length > size) throw new DocxRefused("broken", "larger than said");
      content.set(piece.value, at);
      at += piece.value.length;
    }
  } catch {
    throw new DocxRefused("broken", "packed bytes");
  } finally {
    void reader.cancel().catch(() => undefined);
  }
  return content.subarray(0, at);
}

/** As zip files and PNG count it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (sums[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const sums = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
