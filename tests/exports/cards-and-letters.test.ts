import { conceptNote, invitationLetter, visaLetter } from "#domain/papers/letters.ts";
import { delegationsOnPaper } from "#domain/papers/list-of-participants.ts";
import { paperHead } from "#domain/papers/paper-head.ts";
import { languages, type Language } from "#domain/register/register.ts";
import { canonical } from "#domain/text/typography.ts";
import { meetingPaperDocument, type PaperAsked } from "#exports/meeting-paper-document.ts";
import { toDocx } from "#exports/to-docx.ts";
import { gate } from "#tests/support/docx-gate.ts";
import { readDocx, readRunningLines } from "#tests/support/docx-reader.ts";
import { readZip } from "#tests/support/docx-zip.ts";
import { aPaperSource, aPerson } from "#tests/support/meeting-papers.ts";
import { describe, expect, it } from "vitest";

const people = [
  aPerson("TUR", "Karaselim", { isHead: true, courtesy: "H.E. Mr", givenName: "Emre" }),
  aPerson("XKX", "Krasniqi"),
  aPerson("UNHCR", "von der Leeuwen-Hohenberg zu Altenstein", { consentsToList: false }),
];
const cards = (language: Language) => {
  const source = aPaperSource({ language });
  return { head: paperHead(source, "cards"), groups: delegationsOnPaper(source, people, { hidesNobody: true }) };
};
const traveller = aPerson("PAK", "Malikzai", {
  givenName: "Farah",
  function: "Senior Officer",
  institution: "Foundation",
});
const passport = { bornOn: "1984-09-03", nationality: "PAK", number: "XX0000000", validUntil: "2022-01-14" };
const stay = { from: "2018-05-06", to: "2018-05-09" };

const codesOf = (language: Language) =>
  new Map(
    cards(language).groups.flatMap(({ delegations }) =>
      delegations.flatMap(({ people: listed }) => listed.map(({ id }) => [id, `CODE OF ${id}`] as const)),
    ),
  );

function allIn(language: Language): readonly PaperAsked[] {
  const source = aPaperSource({ language });
  const questions = [{ number: 1, title: "good practices", questions: ["What lasts?"] }];
  return [
    { paper: "place-cards", of: cards(language) },
    { paper: "badges", of: { ...cards(language), codes: codesOf(language) } },
    { paper: "sign-in-sheets", of: { ...cards(language), sheets: [{ day: "2018-05-07" }, { day: "2018-05-08" }] } },
    { paper: "invitation", of: invitationLetter(source, { party: "ALB", quota: 3 }) },
    { paper: "concept-note", of: conceptNote(source, { objectives: ["To compare."], questions }) },
    { paper: "visa-letter", of: visaLetter(source, traveller, 17, { passport, stay, addressee: ["Embassy"] }) },
  ];
}
const bytesOf = async (asked: PaperAsked) => toDocx(await meetingPaperDocument(asked));
const linesOf = async (asked: PaperAsked) =>
  (await readDocx(await bytesOf(asked))).map(([style, text]) => [style, canonical(text)]);
const inEnglish = async (paper: PaperAsked["paper"]) => {
  const asked = allIn("en").find((one) => one.paper === paper);
  return asked === undefined ? [] : (await linesOf(asked)).filter(([, text]) => text !== "");
};

describe("cards and letters in Word", () => {
  it("print each delegation's name twice on its tent, in type that its length allows", async () => {
    expect(await inEnglish("place-cards")).toEqual([
      ["Place Card Name", "Kosovo*"],
      ["Place Card Code", "XKX"],
      ["Place Card Name", "Kosovo*"],
      ["Place Card Code", "XKX"],
      ["Place Card Name", "Turkey"],
      ["Place Card Code", "TUR"],
      ["Place Card Name", "Turkey"],
      ["Place Card Code", "TUR"],
      ["Place Card Longest Name", "United Nations High Commissioner for Refugees (UNHCR)"],
      ["Place Card Code", "UNHCR"],
      ["Place Card Longest Name", "United Nations High Commissioner for Refugees (UNHCR)"],
      ["Place Card Code", "UNHCR"],
    ]);
  });

  it("give everybody a badge with a picture of a code, smaller where a name is long", async () => {
    const lines = await inEnglish("badges");
    const [badges] = allIn("en").filter(({ paper }) => paper === "badges");
    const pictures =
      badges === undefined ? [] : [...readZip(await bytesOf(badges)).keys()].filter((path) => path.endsWith(".png"));

    expect(lines.filter(([style]) => style?.startsWith("Badge "))).toEqual(
      expect.arrayContaining([
        ["Badge Name", "H.E. Mr Emre KARASELİM"],
        ["Badge Delegation", "Turkey"],
        ["Badge Long Name", "Ms Arta VON DER LEEUWEN-HOHENBERG ZU ALTENSTEIN"],
      ]),
    );
    expect(pictures).toHaveLength(people.length);
  });

  it("number the lines of a day's sheet through all delegations", async () => {
    const lines = await inEnglish("sign-in-sheets");

    expect(lines.filter(([style]) => style === "Heading 2").map(([, text]) => text)).toEqual([
      "Monday, 7 May 2018",
      "Tuesday, 8 May 2018",
    ]);
    expect(lines.filter(([, text]) => /^\d+$/u.test(text ?? "")).map(([, text]) => text)).toEqual([
      "1",
      "2",
      "3",
      "1",
      "2",
      "3",
    ]);
  });

  it("have a sheet of its own for each session, which says when it is held", async () => {
    const session = { kind: "session", number: 1, title: "good practices", isContinued: false } as const;
    const sheets = [
      { day: "2018-05-07", session: { ...session, from: "11:15", to: "12:45" } },
      { session: { kind: "closing", isContinued: false } as const },
    ];
    const asked: PaperAsked = { paper: "sign-in-sheets", of: { ...cards("fr"), sheets } };
    const headings = (await linesOf(asked)).filter(([, text]) =>
      /^(?:Session|Séance|Lundi|lundi|Cl)/u.test(text ?? ""),
    );

    expect(headings).toEqual([
      ["Heading 2", "Session 1: Good practices"],
      ["Table Head", "lundi, 7 mai 2018, 11:15–12:45"],
      ["Heading 2", "Clôture"],
    ]);
    expect(await gate(await bytesOf(asked))).toEqual([]);
  });

  it("say in a visa letter what a clerk compares, each fact by its label", async () => {
    expect((await inEnglish("visa-letter")).map(([, text]) => text)).toEqual([
      "Embassy",
      "27 April 2018",
      "Reference: BP/JWG/2018/1/V-017",
      "Request for a short-stay visa: Ms Farah MALIKZAI",
      "Excellency,",
      expect.stringMatching(
        /nominated by the delegation of Pakistan .* \(Sarajevo, Bosnia and Herzegovina, 7–8 May 2018\)\.$/u,
      ),
      "Name\tMs Farah MALIKZAI",
      "Date of birth\t3 September 1984",
      "Nationality\tPakistan",
      "Passport\tXX0000000, valid until 14 January 2022",
      "Function\tSenior Officer, Foundation",
      "Stay\t6–9 May 2018",
      expect.stringMatching(/in time for travel on 6 May 2018/u),
      "Please accept, Excellency, the assurances of our highest consideration.",
      "For the Secretariat of the Budapest Process",
      "Secretariat",
    ]);
    const signedBy = ["Helena STEINLECHEN", "Head of Secretariat"];
    const signed = visaLetter(aPaperSource(), traveller, 17, { passport, signedBy });
    expect((await linesOf({ paper: "visa-letter", of: signed })).slice(-2).map(([, text]) => text)).toEqual(signedBy);
  });

  it("carry the dialogue's letterhead above the first page of a letter", async () => {
    const [letter] = allIn("en").filter(({ paper }) => paper === "invitation");
    const running = letter && (await readRunningLines(await bytesOf(letter)));

    expect(running?.header.first).toBe("Budapest Process\tSecretariat");
    expect(running?.footer.first).toMatch(/^BP\/JWG\/2018\/1\/INV\/ALB\tPage /u);
  });

  it("keep the figures of an Arabic date out of the Latin name before it, in the lines around a page", async () => {
    const [sheets] = allIn("ar").filter(({ paper }) => paper === "sign-in-sheets");
    const running = sheets && (await readRunningLines(await bytesOf(sheets)));

    expect(running?.header.other).toMatch(/Sarajevo،\u200F \d/u);
    expect(running?.footer.other).toMatch(/^BP\/JWG\/2018\/1 · \u200F\d/u);
  });

  it("leave out of a concept note what nobody has written, and its background where it is in another language", async () => {
    expect(
      (await inEnglish("concept-note")).filter(([style]) => style === "Heading 1").map(([, text]) => text),
    ).toEqual(["Background", "Objectives", "Guiding questions", "Practicalities"]);
    const bare = conceptNote(aPaperSource({ language: "fr" }), { objectives: [], questions: [] });
    const headings = (await linesOf({ paper: "concept-note", of: bare })).filter(([style]) => style === "Heading 1");
    expect(headings).toEqual([["Heading 1", "Informations pratiques"]]);
  });

  it.each(languages)(
    "pass the gate in %s, and are the same bytes twice",
    async (language) => {
      for (const asked of allIn(language)) {
        const bytes = await bytesOf(asked);
        expect({ paper: asked.paper, findings: await gate(bytes) }).toEqual({ paper: asked.paper, findings: [] });
        expect(Buffer.from(await bytesOf(asked)).equals(Buffer.from(bytes))).toBe(true);
      }
    },
    120_000,
  );
});
