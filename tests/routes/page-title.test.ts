import { pageTitle } from "#app/components/page-title.ts";
import { describe, expect, it } from "vitest";

const rootIn = (locale: string) => ({ id: "root", data: { locale } });

describe("the title of a document", () => {
  it("says its words in the language of the page, and names as they are", () => {
    expect(pageTitle([rootIn("en")], (text) => [text("meeting.people"), "Sarajevo"])).toEqual([
      { title: "People · Sarajevo · Rapporteur" },
    ]);
    expect(pageTitle([rootIn("en-XA")], (text) => [text("meeting.people"), "Sarajevo"])[0]?.title).toMatch(
      /^⟦[^A-Za-z]+⟧ · Sarajevo · ⟦[^A-Za-z]+⟧$/u,
    );
  });

  it("is the house's name alone, in English, where nothing could be loaded", () => {
    expect(pageTitle([])).toEqual([{ title: "Rapporteur" }]);
  });
});
