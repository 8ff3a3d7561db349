import type { Colour } from "#tests/pictures/palette.ts";
import { paletteOf } from "#tests/pictures/palette.ts";
import { crc32, deflateSync, inflateSync } from "node:zlib";

const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const truecolour = 2;
const withPalette = 3;

type Image = { readonly width: number; readonly height: number; readonly pixels: readonly Colour[] };

/**
 * The same picture with few colours, a third of its size: text and flat surfaces need no more. Takes the eight-bit
 * truecolour PNG, without transparency, that Chromium and pdftoppm write; throws for any other.
 */
export function withFewColours(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => rows.writeUInt8(indexOf(colour), at + Math.floor(at / width) + 1));
  return Buffer.concat([
    signature,
    chunk("IHDR", header(width, height)),
    chunk("PLTE", Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function decode(png: Buffer): Image {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === "IHDR")?.content;
  if (head?.readUInt8(8) !== 8 || head.readUInt8(9) !== truecolour || head.readUInt8(12) !== 0)
    throw new Error("This PNG is not an eight-bit truecolour picture without interlacing.");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const packed = chunks.filter(({ type }) => type === "IDAT").map(({ content }) => content);
  const bytes = unfiltered(inflateSync(Buffer.concat(packed)), width * 3);
  const pixels = Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * 3, 3));
  return { width, height, pixels };
}

function chunksOf(png: Buffer): { readonly type: string; readonly content: Buffer }[] {
  const chunks = [];
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Takes back the filter that each row was written with (PNG specification, 9.2). */
function unfiltered(rows: Buffer, rowLength: number): Buffer {
  const height = rows.length / (rowLength + 1);
  const bytes = Buffer.alloc(rowLength * height);
  const byteAt = (row: number, column: number) => (row < 0 || column < 0 ? 0 : (bytes[row * rowLength + column] ?? 0));
  for (let row = 0; row < height; row += 1) {
    const start = row * (rowLength + 1);
    const filter = rows.readUInt8(start);
    for (let column = 0; column < rowLength; column += 1) {
      const left = byteAt(row, column - 3);
      const above = byteAt(row - 1, column);
      const corner = column < 3 ? 0 : byteAt(row - 1, column - 3);
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      bytes[row * rowLength + column] = rows.readUInt8(start + 1 + column) + predicted;
    }
  }
  return bytes;
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return left;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, withPalette, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
