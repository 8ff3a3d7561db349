import { chooseLocale } from "#app/locales/locales.ts";
import { parsed } from "#app/locales/parsed.ts";
import { lengthened, mirrored } from "#app/locales/pseudo.ts";
import type { MessageFormatElement } from "react-intl";
import { createIntl } from "react-intl";
import { describe, expect, it } from "vitest";

const say = (message: MessageFormatElement[], values: Record<string, string | number>) =>
  createIntl({ locale: "en", messages: { message } }).formatMessage({ id: "message" }, values);

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
