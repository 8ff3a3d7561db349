import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDigit, readMachineLines } from "#domain/registering/machine-lines.ts";
import { readPassport } from "#domain/registering/passport.ts";

const days = { today: "2018-04-10", endsOn: "2018-05-08" };
/** The specimen of ICAO Doc 9303, part 4, whose holder was never born. */
const specimen = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const sent = {
  kind: "official",
  number: " ab 123-4567 ",
  nationality: "Pakistan",
  bornOn: "1984-09-03",
  expiresOn: "2022-01-14",
};

/** Two lines with the right check digits. */
function linesOf(number: string, expires: string): string {
  const padded = number.padEnd(9, "<");
  const upTo = `${padded}${checkDigit(padded)}PAK840903${checkDigit("840903")}F${expires}${checkDigit(expires)}${"<".repeat(14)}0`;
  const whole = upTo.slice(0, 10) + upTo.slice(13, 20) + upTo.slice(21, 43);
  return `${"P<PAKMALIKZAI<<FARAH".padEnd(44, "<")}\n${upTo}${checkDigit(whole)}`;
}

describe("the lines at the foot of a passport", () => {
  it("are read as the standard's specimen", () => {
    expect(readMachineLines(specimen, days.today)).toEqual({
      ...{ familyName: "ERIKSSON", givenNames: "ANNA MARIA", number: "L898902C3", nationality: "UTO" },
      ...{ bornOn: "1974-08-12", expiresOn: "2012-04-15" },
    });
    expect(readMachineLines(specimen.toLowerCase().replaceAll("<", " < "), days.today)?.number).toBe("L898902C3");
  });

  it("show every single letter or digit that was misread in what is checked", () => {
    const [first = "", second = ""] = specimen.split("\n");
    const checked = [...second].flatMap((_, at) =>
      at < 10 || (at > 12 && at < 20) || (at > 20 && at < 28) ? [at] : [],
    );
    for (const at of checked)
      for (const letter of "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<") {
        if (Math.abs(valueOf(letter) - valueOf(second[at] ?? "")) % 10 === 0) continue;
        expect(readMachineLines(`${first}\n${second.slice(0, at)}${letter}${second.slice(at + 1)}`, days.today)).toBe(
          undefined,
        );
      }
  });

  it.each(["", "P<", specimen.slice(1), `V${specimen.slice(1)}`, specimen.replace("740812", "741312")])(
    "are no passport's: %#",
    (text) => {
      expect(readMachineLines(text, days.today)).toBeUndefined();
    },
  );
});

const valueOf = (letter: string) => (letter === "<" ? 0 : parseInt(letter, 36));

describe("a passport", () => {
  it("is taken field by field, or by its two lines", () => {
    const facts = {
      kind: "official",
      number: "AB1234567",
      nationality: "Pakistan",
      bornOn: "1984-09-03",
      expiresOn: "2022-01-14",
    };
    expect(readPassport(sent, days)).toEqual({ facts });
    const lines = linesOf("AB1234567", "220114");
    expect(readPassport({ lines, kind: "official" }, days)).toEqual({ facts: { ...facts, nationality: "PAK" } });
    expect(readPassport({ ...sent, lines }, days)).toEqual({ facts });
  });

  it.each([
    [{ ...sent, number: "" }, { number: "missing" }],
    [{ ...sent, number: "PASSPORT" }, { number: "no-number" }],
    [{ ...sent, number: "12 34" }, { number: "no-number" }],
    [{ ...sent, number: "АВ1234567" }, { number: "no-number" }],
    [{ ...sent, bornOn: "2018-04-11" }, { bornOn: "not-yet" }],
    [{ ...sent, expiresOn: "2018-05-07" }, { expiresOn: "expired" }],
    [{ ...sent, expiresOn: "2018-05-08" }, undefined],
    [{ ...sent, expiresOn: "2022-02-30" }, { expiresOn: "no-day" }],
    [{ ...sent, lines: "P<nonsense" }, { lines: "misread" }],
    [{ ...sent, lines: linesOf("AB1234568", "220114") }, { lines: "differs" }],
  ])("%# is told what is wrong, and never what was typed", (typed, problems) => {
    const read = readPassport(typed, days);
    expect("problems" in read ? read.problems : undefined).toEqual(problems);
  });

  it("never comes back in a problem, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 9 }), fc.string({ minLength: 9 }), (number, lines) => {
        const read = readPassport({ ...sent, number: `QQ${number}`, lines }, days);
        if ("problems" in read) expect(JSON.stringify(read.problems)).not.toContain("QQ");
      }),
      { numRuns: 500 },
    );
  });
});
