import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";

/**
 * A copy is sealed by the checksum of all its bytes, because SQLite keeps none: a letter flipped inside a note passes
 * its integrity check. The seal stands in the header field `user_version`, which SQLite leaves to the program
 * (https://www.sqlite.org/fileformat2.html, section 1.3), and counts as zero there when it is reckoned.
 * Zero means unsealed: a database in use, or a copy made by other means.
 */
const sealAt = 60;
const sealSize = 4;
const magic = "SQLite format 3\0";
const pieceSize = 1 << 20;

/** Seals a file that nobody has open; the seal is on the disk when this returns. */
export function seal(file: string): void {
  withHandle(file, "r+", (handle) => {
    const bytes = Buffer.alloc(sealSize);
    bytes.writeUInt32BE(checksumOf(handle));
    writeSync(handle, bytes, 0, sealSize, sealAt);
    fsyncSync(handle);
  });
}

/** Does the file carry a seal that its bytes no longer match? A file that does not begin as a database carries none. */
export function isSealBroken(file: string): boolean {
  return withHandle(file, "r", (handle) => {
    const header = Buffer.alloc(sealAt + sealSize);
    readSync(handle, header, 0, header.length, 0);
    const sealed = header.readUInt32BE(sealAt);
    return header.toString("latin1").startsWith(magic) && sealed !== 0 && sealed !== checksumOf(handle);
  });
}

function checksumOf(handle: number): number {
  const piece = Buffer.alloc(pieceSize);
  let checksum = 0;
  let at = 0;
  for (;;) {
    const size = readSync(handle, piece, 0, pieceSize, at);
    if (size === 0) return checksum;
    if (at === 0) piece.fill(0, sealAt, sealAt + sealSize);
    checksum = crc32(piece.subarray(0, size), checksum);
    at += size;
  }
}

function withHandle<T>(file: string, flags: string, act: (handle: number) => T): T {
  const handle = openSync(file, flags);
  try {
    return act(handle);
  } finally {
    closeSync(handle);
  }
}
