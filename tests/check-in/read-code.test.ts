import { readCode } from "#app/check-in/read-code.ts";
import { checkInCodeOf } from "#db/presence/check-ins.ts";
import { testKey } from "#tests/support/signed-in.ts";
import { create } from "qrcode";
import { describe, expect, it } from "vitest";

/** A picture of a code as a camera sees it: dark modules on light paper, with its quiet zone, somewhere in the frame. */
function pictureOf(text: string, { scale = 6, margin = 40 } = {}) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const width = modules.size * scale + 2 * margin;
  const data = new Uint8ClampedArray(width * width * 4).fill(235);
  for (let y = 0; y < modules.size * scale; y++)
    for (let x = 0; x < modules.size * scale; x++) {
      if (!modules.get(Math.floor(y / scale), Math.floor(x / scale))) continue;
      data.fill(30, ((y + margin) * width + x + margin) * 4, ((y + margin) * width + x + margin) * 4 + 3);
    }
  return { data, width, height: width };
}

describe("the code of a badge", () => {
  it("is read from a picture of it, small or large", () => {
    const code = checkInCodeOf(testKey, { id: "r-serb" });
    expect(readCode(pictureOf(code))).toBe(code);
    expect(readCode(pictureOf(code, { scale: 3, margin: 12 }))).toBe(code);
  });

  it("is told from the other codes that hang about a conference", () => {
    expect(readCode(pictureOf("https://wifi.example.org/join"))).toBe("foreign");
  });

  it("is not seen where there is none", () => {
    expect(readCode({ data: new Uint8ClampedArray(64 * 64 * 4).fill(200), width: 64, height: 64 })).toBeUndefined();
  });
});
