import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listMarker, withoutIllegalCharacters } from "#domain/text/characters.ts";

const everyString = fc.string({ unit: "binary" });
const brokenString = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe("characters that no Word file can hold", () => {
  it("are taken out and named, with the place where they stood", () => {
    expect(withoutIllegalCharacters("Serbia\u0000 and\uFFFE Georgia\u000B")).toEqual({
      text: "Serbia and Georgia",
      removed: [
        { codePoint: 0x0000, at: 6 },
        { codePoint: 0xfffe, at: 11 },
        { codePoint: 0x000b, at: 20 },
      ],
    });
  });

  it("include half a character, but not a whole one", () => {
    expect(withoutIllegalCharacters("flag \u{1F1E6}, half \uD83C, other half \uDDE6").text).toBe(
      "flag \u{1F1E6}, half , other half ",
    );
  });

  it("include the marker by which our lists are found", () => {
    expect(withoutIllegalCharacters(`{report${listMarker}0-0}`).text).toBe("{report0-0}");
  });

  it("do not include tabs, line ends, Arabic, or private characters of somebody's font", () => {
    const text = "\t\r\n \u0085\u2028 قائمة \uE001 \uFFFD \u{10FFFF}";
    expect(withoutIllegalCharacters(text)).toEqual({ text, removed: [] });
  });

  it("leave only characters of XML 1.0, whatever was typed", () => {
    fc.assert(
      fc.property(fc.oneof(everyString, brokenString), (text) => {
        const { text: cleaned, removed } = withoutIllegalCharacters(text);
        for (const character of cleaned) expect(isXmlCharacter(character.codePointAt(0) ?? -1)).toBe(true);
        const lost = removed.reduce((length, { codePoint }) => length + (codePoint > 0xffff ? 2 : 1), 0);
        expect(cleaned.length).toBe(text.length - lost);
        for (const { at, codePoint } of removed) expect(text.charCodeAt(at)).toBe(codePoint);
      }),
    );
  });
});

/** The production Char of XML 1.0, written out a second time. */
function isXmlCharacter(code: number): boolean {
  if (code === 0x9 || code === 0xa || code === 0xd) return true;
  return (
    (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
  );
}
