import { inGroups, readSecondCode } from "#domain/access/second-code.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const recoveryCode = fc
  .array(fc.constantFrom(...letters), { minLength: 16, maxLength: 16 })
  .map((chosen) => chosen.join(""));
const noise = fc.constantFrom("", " ", "-", "–", "\u00a0", "\u2011", "\u200e", "\t", " - ");

/** As people type and paste: any case, anything of no meaning between the letters. */
const typed = (code: string) =>
  fc
    .tuple(fc.array(fc.boolean(), { minLength: 17, maxLength: 17 }), fc.array(noise, { minLength: 17, maxLength: 17 }))
    .map(([small, between]) =>
      [...code, ""].map((letter, at) => between[at] + (small[at] ? letter.toLowerCase() : letter)).join(""),
    );

describe("reading a second code", () => {
  it("finds the recovery code in whatever way it is typed", () => {
    fc.assert(
      fc.property(
        recoveryCode.chain((code) => fc.tuple(fc.constant(code), typed(code))),
        ([code, text]) => {
          expect(readSecondCode(text)).toEqual({ kind: "recovery", code });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("reads back what is printed", () => {
    fc.assert(
      fc.property(recoveryCode, (code) => {
        expect(inGroups(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
        expect(readSecondCode(inGroups(code))).toEqual({ kind: "recovery", code });
      }),
    );
  });

  it("never reads a code of another length, or other letters", () => {
    const isOne = (text: string) => /^([0-9]{6}|[A-Z2-7]{16})$/.test(text);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = readSecondCode(text);
        expect(read === undefined || isOne(read.code)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(["", "12345", "1234567", "ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO1"].map(readSecondCode)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it.each(["123456", "123 456", "123-456", " 1 2 3 4 5 6 ", "１２３４５６"])("reads %s as the app's", (text) => {
    expect(readSecondCode(text)).toEqual({ kind: "app", code: "123456" });
  });
});
