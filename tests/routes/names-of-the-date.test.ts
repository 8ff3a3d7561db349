import { action as keep, loader as facts } from "#app/routes/meetings/meeting-facts/route.tsx";
import { loader as head } from "#app/routes/meetings/meeting/route.tsx";
import { loader as people } from "#app/routes/delegations/people/route.tsx";
import { loader as programme } from "#app/routes/programme/programme/route.tsx";
import { loader as report } from "#app/routes/report/report/route.tsx";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { languages } from "#domain/register/register.ts";
import { aDesk } from "#tests/routes/desk.ts";
import { describe, expect, it } from "vitest";

const params = { meetingId: "sarajevo-2018" };

/** The meeting in Sarajevo, held on other days. */
async function heldIn(year: string) {
  const { asks } = aDesk();
  const { page } = await facts(asks("a-marin", "/", { params }));
  const body = new URLSearchParams(
    Object.entries(page.values).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  body.set("startsOn", `${year}-05-07`);
  body.set("endsOn", `${year}-05-08`);
  body.set("seen", page.changedAt);
  const asked = asks("a-marin", "/", { params });
  await keep({ ...asked, request: new Request("http://localhost/", { method: "POST", body }) });
  const loaded = [head, people, programme, report].map(async (loader) =>
    // How the file that brought the record wrote a name stands beside it, as it was written.
    JSON.stringify(await loader(asks("a-marin", "/", { params }))).replaceAll(/"written":"[^"]*"/g, ""),
  );
  return Promise.all(loaded);
}

describe("the same meeting on other days", () => {
  it.each([
    ["2018", ["the former Yugoslav Republic of Macedonia", "Turkey"], ["North Macedonia", "Türkiye"]],
    ["2021", ["North Macedonia", "Turkey"], ["the former Yugoslav Republic of Macedonia", "Türkiye"]],
    ["2026", ["North Macedonia", "Türkiye"], ["the former Yugoslav Republic of Macedonia", "Turkey"]],
  ])("in %s says %j on all its pages and never %j", async (year, said, never) => {
    const pages = await heldIn(year);
    const [, ...withParties] = pages;
    for (const page of withParties) for (const name of said) expect(page).toContain(name);
    for (const page of pages) for (const name of never) expect(page).not.toContain(name);
  });

  const names = (party: string, year: string) =>
    languages.map((language) => nameOn(partyOf(budapestProcess, party), `${year}-05-07`, "short", language));

  it("has the names of that day in English, French, Russian and Arabic", () => {
    expect(["2018", "2021", "2026"].map((year) => names("MKD", year))).toEqual([
      [
        "former Yugoslav Republic of Macedonia",
        "ex-République yougoslave de Macédoine",
        "бывшая югославская Республика Македония",
        "جمهورية مقدونيا اليوغوسلافية السابقة",
      ],
      ["North Macedonia", "Macédoine du Nord", "Северная Македония", "مقدونيا الشمالية"],
      ["North Macedonia", "Macédoine du Nord", "Северная Македония", "مقدونيا الشمالية"],
    ]);
    expect(["2018", "2021", "2026"].map((year) => names("TUR", year))).toEqual([
      ["Turkey", "Turquie", "Турция", "تركيا"],
      ["Turkey", "Turquie", "Турция", "تركيا"],
      ["Türkiye", "Türkiye", "Турция", "تركيا"],
    ]);
  });
});
