import { crc32, inflateRawSync } from "node:zlib";
import { DocxRefused } from "#domain/files/docx-refused.ts";
import { readZipDirectory, type ZipDirectory, type ZipEntry } from "#domain/files/zip-directory.ts";

/** The parts of a Word file by their names in small letters. */
export type Package = ZipDirectory;

/** Reads the directory of a zip file, and unpacks nothing yet. Throws at the first thing that is amiss. */
export function openPackage(bytes: Uint8Array): Package {
  return readZipDirectory(bytes);
}

/** The bytes of one part; undefined where there is none. It never unpacks to more than the directory says. */
export function partOf(parts: Package, name: string): Uint8Array | undefined {
  const entry = parts.get(name.toLowerCase());
  if (!entry) return undefined;
  const content = entry.isStored ? entry.packed : inflated(entry);
  if (content.length !== entry.size || crc32(content) !== entry.sum) throw broken(name);
  return content;
}

function inflated({ packed, size }: ZipEntry): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw broken("packed bytes");
  }
}

const broken = (what: string) => new DocxRefused("broken", what);
