/** What a file is brought in for; each purpose takes its own kinds. */
export type UploadPurpose =
  "meeting record" | "approval letter" | "contact list" | "people list" | "report version" | "meeting paper";

export type MediaType = "application/json" | "application/pdf" | "application/zip" | "text/plain";

/** What each purpose takes, judged by content and never by the name: docs/operations.md names the same figures. */
export const uploadRules: Readonly<
  Record<UploadPurpose, { readonly mediaTypes: readonly MediaType[]; readonly largest: number }>
> = {
  "meeting record": { mediaTypes: ["application/json"], largest: 25 * 1024 * 1024 },
  // A scan or a mail as it was saved: PDF alone, which every desk can make of either.
  "approval letter": { mediaTypes: ["application/pdf"], largest: 10 * 1024 * 1024 },
  // Made by the desk itself; a report of 5,000 paragraphs comes to some hundreds of kilobytes.
  "report version": { mediaTypes: ["application/zip"], largest: 25 * 1024 * 1024 },
  // A presentation with pictures; the reader of packed files takes no more (domain/files/zip-directory.ts).
  "meeting paper": { mediaTypes: ["application/zip", "application/pdf"], largest: 25_000_000 },
  // Five thousand rows come to some four hundred kilobytes packed, and to two thousand as text.
  "contact list": { mediaTypes: ["application/zip", "text/plain"], largest: 5 * 1024 * 1024 },
  "people list": { mediaTypes: ["application/zip", "text/plain"], largest: 5 * 1024 * 1024 },
};

/** How many of a file's first bytes tell its kind. */
export const bytesThatTell = 64;

/** What a file is by its first bytes; undefined for what no purpose takes. */
export function mediaTypeOf(first: Uint8Array): MediaType | undefined {
  if (begins(first, [0x50, 0x4b, 0x03, 0x04])) return "application/zip";
  if (begins(first, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "application/pdf";
  // A byte order mark and white space may stand before the brace.
  const text = begins(first, [0xef, 0xbb, 0xbf]) ? first.subarray(3) : first;
  if (text.find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte)) === 0x7b) return "application/json";
  return isText(first) ? "text/plain" : undefined;
}

/** No controls but tabs and line ends; UTF-16, whose letters hold zeros, says what it is by its mark. */
function isText(first: Uint8Array): boolean {
  if (begins(first, [0xff, 0xfe]) || begins(first, [0xfe, 0xff])) return true;
  return first.length > 0 && first.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte));
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
