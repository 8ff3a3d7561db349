import { languageOf, type Message } from "#app/locales/language.ts";
import { chooseLocale } from "#app/locales/locales.ts";
import { parsed } from "#app/locales/parsed.ts";
import { lengthened, mirrored } from "#app/locales/pseudo.ts";
import { describe, expect, it } from "vitest";

const say = (message: Message, values: Record<string, string | number>) =>
  languageOf("en", () => message)
    .pieces("message", values)
    .join("");

describe("the pseudo-languages", () => {
  const message = "{count, plural, one {# line by {name}} other {# lines by {name}}} to draft";

  it("change the words of a message and leave its arguments and plurals alone", () => {
    expect(say(lengthened(parsed(message)), { count: 1, name: "Serbia" })).toMatch(/^⟦1 ļîñé ƀý Serbia ţö ðŕåƒţ ·+⟧$/);
    expect(say(lengthened(parsed(message)), { count: 2, name: "Serbia" })).toMatch(/^⟦2 ļîñéš ƀý Serbia/);
  });

  it("make a message at least 30 per cent longer", () => {
    expect(say(lengthened(parsed("Skip to the work")), {}).length).toBeGreaterThanOrEqual(
      "Skip to the work".length * 1.3,
    );
  });

  it("turn the direction of words, not of figures and names", () => {
    expect(say(mirrored(parsed("{name} spoke")), { name: "Serbia" })).toBe("Serbia\u202E spoke\u202C");
  });
});

describe("the language of the page", () => {
  it("is the first wish that can be met, and English otherwise", () => {
    expect(chooseLocale([undefined, "xx", "ar-XB"], { withPseudo: true })).toBe("ar-XB");
    expect(chooseLocale(["ar-XB", "en"], { withPseudo: false })).toBe("en");
    expect(chooseLocale(["constructor"], { withPseudo: true })).toBe("en");
  });
});

describe("a language", () => {
  it("keeps what is no text as a piece of its own, and gives a tag its words", () => {
    const { pieces } = languageOf("en", () => parsed("<b>{count, plural, one {# word} other {# words}}</b> by {name}"));
    const name = { party: "SRB" };

    expect(pieces<object>("said", { count: 1_200, name, b: (words) => ({ words }) })).toEqual([
      { words: ["1,200 words"] },
      " by ",
      name,
    ]);
  });

  it("goes on with the id where words or a value are lacking", () => {
    expect(languageOf("en", () => undefined).pieces("page.skip")).toEqual(["page.skip"]);
    expect(languageOf("en", () => parsed("by {name}")).pieces("said")).toEqual(["said"]);
  });

  it("writes lists, figures and times ago as the platform does", () => {
    const { list, number, ago } = languageOf("en-GB", () => undefined);

    expect([list(["Ana", "Bo", "Cy"]), number(12_345), ago(4, "minute")]).toEqual([
      "Ana, Bo and Cy",
      "12,345",
      "4 minutes ago",
    ]);
  });
});
