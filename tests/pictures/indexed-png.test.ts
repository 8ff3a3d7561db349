import { withFewColours } from "#tests/pictures/indexed-png.ts";
import { crc32, deflateSync, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const ink = [0x1b, 0x1f, 0x23];
const paper = [0xff, 0xff, 0xff];

describe("a picture with few colours", () => {
  it("shows every surface and ink as it was, whichever filter a row was written with", () => {
    const none = [0, ...ink, ...paper, ...ink];
    const fromLeft = [1, ...ink, ...lessThan(paper, ink), ...lessThan(ink, paper)];
    const fromAbove = [2, ...lessThan(paper, ink), 0, 0, 0, ...lessThan(paper, ink)];
    const fromMean = [3, ...paper.map((byte) => byte - (byte >> 1)), 0, 0, 0, 0, 0, 0];
    const nearestAbove = [4, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const nearestLeft = [4, ...lessThan(ink, paper), 0, 0, 0, 0, 0, 0];

    const few = withFewColours(png(3, [none, fromLeft, nearestAbove, fromAbove, fromMean, nearestLeft]));

    const [i, p] = [ink.join(), paper.join()];
    expect(coloursOf(few, 3)).toEqual([
      [i, p, i],
      [i, p, i],
      [i, p, i],
      [p, p, p],
      [p, p, p],
      [i, i, i],
    ]);
  });

  it("holds at most 48 colours, however many there were", () => {
    const row = Array.from({ length: 200 }, (_, step) => [step, 255 - step, (step * 7) % 256]).flat();

    const few = withFewColours(png(200, [[0, ...row]]));

    expect(chunk(few, "PLTE").length).toBeLessThanOrEqual(48 * 3);
  });

  it("is not made of a picture with transparency", () => {
    const picture = png(1, [[0, ...ink]]);
    picture[25] = 6;

    expect(() => withFewColours(picture)).toThrow("truecolour");
  });
});

function lessThan(bytes: readonly number[], predicted: readonly number[]): number[] {
  return bytes.map((byte, at) => (byte - (predicted[at] ?? 0)) & 255);
}

/** A truecolour PNG of rows that begin with the number of their filter. */
function png(width: number, rows: readonly (readonly number[])[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 2], 8);
  const body = deflateSync(Buffer.from(rows.flat()));
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), part("IHDR", head), part("IDAT", body)]);
}

function part(type: string, content: Buffer): Buffer {
  const whole = Buffer.alloc(content.length + 12);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, "latin1");
  content.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), content.length + 8);
  return whole;
}

function chunk(picture: Buffer, type: string): Buffer {
  const at = picture.indexOf(type, 0, "latin1");
  return picture.subarray(at + 4, at + 4 + picture.readUInt32BE(at - 4));
}

function coloursOf(picture: Buffer, width: number): string[][] {
  const palette = [...chunk(picture, "PLTE")];
  const rows = [...inflateSync(chunk(picture, "IDAT"))];
  return Array.from({ length: rows.length / (width + 1) }, (_, row) =>
    rows
      .slice(row * (width + 1) + 1, (row + 1) * (width + 1))
      .map((index) => palette.slice(index * 3, index * 3 + 3).join()),
  );
}
