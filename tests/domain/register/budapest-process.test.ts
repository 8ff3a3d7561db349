import { describe, expect, it } from "vitest";

import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { chairsOn, designationOf, findBody, findInstrument, findParty, partyOf } from "#domain/register/find-party.ts";
import { languages } from "#domain/register/register.ts";

const { acronyms, bodies, designations, dialogue, instruments, parties } = budapestProcess;
const periods = [...dialogue.chairs, ...bodies.flatMap(({ chairs }) => chairs)];

describe("the register of the Budapest Process", () => {
  it("has 55 participating and observer states, and no two entries with one id", () => {
    const participating = parties.filter(({ kind, outside }) => kind === "state" && !outside);
    expect(participating).toHaveLength(55);

    const ids = [parties, bodies, instruments, designations].map((entries) => entries.map(({ id }) => id));
    for (const list of ids) expect(new Set(list).size).toBe(list.length);
    expect(new Set(acronyms.map(({ acronym }) => acronym)).size).toBe(acronyms.length);
  });

  it("names states by three letters and knows the organisations of the seeds", () => {
    for (const { id, kind } of parties) if (kind === "state") expect(id).toMatch(/^[A-Z]{3}$/);
    const organisations =
      "IOM UNHCR ICMPD bali-process caritas samuel-hall koc-university EUAA frontex council-of-europe EEAS ILO UNODC OSCE EU european-commission council-secretariat RSO MARRI";
    expect(organisations.split(" ").filter((id) => !findParty(budapestProcess, id))).toEqual([]);
  });

  it("gives every party a name in every language since always, later ones in order of date", () => {
    for (const party of parties) {
      for (const language of languages) {
        const days = party.names[language].map(({ from }) => from ?? "");
        expect(days[0], `${party.id} ${language}`).toBe("");
        expect([...days].sort(), `${party.id} ${language}`).toEqual(days);
        expect(new Set(days).size).toBe(days.length);
      }
    }
  });

  it("gives every state but Kosovo* a formal name in English, and keeps articles out of short names", () => {
    const present = parties.map((party) => ({ id: party.id, kind: party.kind, name: party.names.en.at(-1) }));
    expect(present.filter(({ kind, name }) => kind === "state" && !name?.formal).map(({ id }) => id)).toEqual(["XKX"]);
    expect(present.filter(({ name }) => /^the /i.test(name?.short ?? "the ")).map(({ id }) => id)).toEqual([]);
  });

  it("has a source for every entry", () => {
    const names = parties.flatMap((party) => languages.flatMap((language) => party.names[language]));
    const sources = [names, periods, acronyms, designations, instruments].flatMap((entries) =>
      entries.map(({ source }) => source),
    );
    expect(sources.filter((source) => source.trim().length < 5)).toEqual([]);
  });

  it("refers to parties and designations that it has", () => {
    const referred = [...periods.map(({ party }) => party), dialogue.secretariat ?? ""];
    expect(referred.filter((id) => !findParty(budapestProcess, id))).toEqual([]);
    for (const party of parties) {
      expect(designationOf(budapestProcess, party)?.id, party.id).toBe(party.designation);
    }
  });

  it("knows area 4 of 2013 as Goal 1 of 2019", () => {
    const title = (id: string, number: number) =>
      findInstrument(budapestProcess, id)?.parts.find((part) => part.number === number)?.title;
    expect(title("istanbul-declaration-2013", 4)).toMatch(
      /^Prevent and counteract irregular migration, facilitate return/,
    );
    expect(title("istanbul-commitments-2019", 1)).toBe(title("istanbul-declaration-2013", 4));
    expect(instruments.map(({ parts }) => parts.length)).toEqual([6, 6]);
  });
});

describe("who chairs on a day", () => {
  it.each([
    ["2005-12-31", ["HUN chair"]],
    ["2006-01-01", ["TUR chair", "HUN co-chair"]],
    ["1992-12-31", []],
  ])("the dialogue on %s", (on, expected) => {
    expect(chairsOn(dialogue.chairs, on).map((period) => `${period.party} ${period.as}`)).toEqual(expected);
  });

  it.each([
    ["silk-routes", "TUR"],
    ["south-east-europe", "MKD"],
    ["black-sea", "BGR"],
  ])("the %s group since 2010: %s", (id, party) => {
    const chairs = findBody(budapestProcess, id)?.chairs ?? [];
    expect(chairsOn(chairs, "2018-05-07").map((period) => period.party)).toEqual([party]);
    expect(chairsOn(chairs, "2009-12-31")).toEqual([]);
  });
});

describe("looking somebody up", () => {
  it("finds nobody under an unknown id, and says which one where it was certain", () => {
    expect(findParty(budapestProcess, "XYZ")).toBeUndefined();
    expect(findBody(budapestProcess, "XYZ")).toBeUndefined();
    expect(findInstrument(budapestProcess, "XYZ")).toBeUndefined();
    expect(() => partyOf(budapestProcess, "XYZ")).toThrow('no party "XYZ"');
  });
});
