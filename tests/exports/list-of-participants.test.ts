import { listOfParticipants, type AcceptedPerson } from "#domain/papers/list-of-participants.ts";
import { languages, type Language } from "#domain/register/register.ts";
import { canonical } from "#domain/text/typography.ts";
import { listOfParticipantsPaper } from "#exports/list-of-participants.ts";
import { toDocx } from "#exports/to-docx.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx } from "#tests/support/docx-reader.ts";
import { aPaperSource, aPerson } from "#tests/support/meeting-papers.ts";
import { describe, expect, it } from "vitest";

const people = [
  aPerson("TUR", "Yıldıran"),
  aPerson("TUR", "Karaselim", { isHead: true, courtesy: "H.E. Mr", givenName: "Emre", function: "Deputy Minister" }),
  aPerson("TUR", "Gizli", { consentsToList: false }),
  aPerson("ALB", "Krosi"),
  aPerson("IOM", "Okonjian", { courtesy: "Mr", givenName: "Chidi", institution: "Regional Office, Vienna" }),
];
const fileOf = (accepted: readonly AcceptedPerson[], language: Language = "en") =>
  toDocx(listOfParticipantsPaper(listOfParticipants(aPaperSource({ language }), accepted)));
const linesOf = async (accepted: readonly AcceptedPerson[], language: Language = "en") =>
  (await readDocx(await fileOf(accepted, language))).map(([style, text]) => [style, canonical(text)]);

describe("the list of participants in Word", () => {
  it("reads like the page: the head first, family names in capitals, nobody named without consent", async () => {
    expect((await linesOf(people)).slice(4)).toEqual([
      ["Title Fact Last", "Total\tfive participants from two countries and one organisation"],
      ["Table Head", "Name"],
      ["Table Head", "Function"],
      ["Table Head", "Institution"],
      ["Table Head", "Countries"],
      ["Delegation", "Albania"],
      ["Table Text", "Ms Arta KROSI"],
      ["Table Text", "Head of Department"],
      ["Table Text", "Ministry of the Interior"],
      ["Delegation", "Turkey"],
      ["Table Text", "H.E. Mr Emre KARASELİM"],
      ["Table Text", "Deputy Minister"],
      ["Table Text", "Ministry of the Interior"],
      ["Table Text", "Ms Arta YILDIRAN"],
      ["Table Text", "Head of Department"],
      ["Table Text", "Ministry of the Interior"],
      ["Table Text", "one participant not named here"],
      ["Table Head", "Organisations"],
      ["Delegation", "International Organization for Migration (IOM)"],
      ["Table Text", "Mr Chidi OKONJIAN"],
      ["Table Text", "Head of Department"],
      ["Table Text", "Regional Office, Vienna"],
    ]);
  });

  it("says what the record states as long as nobody is accepted", async () => {
    const participants = { people: 60, delegations: [{ party: "ALB", people: 2 }, { party: "XKX" }] };
    const lines = await readDocx(
      await toDocx(listOfParticipantsPaper(listOfParticipants(aPaperSource({ participants }), []))),
    );
    const texts = lines.map(([, text]) => canonical(text));

    expect(texts).toContain("Total\t60 participants from two delegations");
    expect(texts).toEqual(expect.arrayContaining(["Albania", "two participants", "Kosovo*"]));
    expect(texts.at(-1)).toMatch(/^\*\t/u);
    expect(texts).not.toContain("Countries");
  });

  it("names the same states as they were called on the meeting's day", async () => {
    const names = async (startsOn: string, language: Language) => {
      const list = listOfParticipants(aPaperSource({ startsOn, language }), [aPerson("TUR", "A"), aPerson("MKD", "B")]);
      return list.groups.flatMap(({ delegations }) => delegations.map(({ name }) => name));
    };

    expect(await names("2018-05-07", "en")).toEqual(["the former Yugoslav Republic of Macedonia", "Turkey"]);
    expect(await names("2021-05-07", "en")).toEqual(["North Macedonia", "Turkey"]);
    expect(await names("2026-05-07", "en")).toEqual(["North Macedonia", "Türkiye"]);
  });

  it.each(languages)(
    "passes the gate in %s, with three hundred people and with none",
    async (language) => {
      const many = Array.from({ length: 300 }, (_, index) =>
        aPerson(
          ["XKX", "AFG", "NLD", "UNHCR", "unknown-party"][index % 5] ?? "",
          `Name ${index} ${"long ".repeat(index % 9)}`,
        ),
      );

      expect(await gate(await fileOf([...people, ...many], language))).toEqual([]);
      expect(await gate(await fileOf([], language))).toEqual([]);
    },
    60_000,
  );
});
