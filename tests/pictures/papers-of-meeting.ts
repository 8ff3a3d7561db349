import { agendaOf } from "#domain/papers/agenda.ts";
import { conceptNote, invitationLetter, visaLetter } from "#domain/papers/letters.ts";
import { delegationsOnPaper, listOfParticipants } from "#domain/papers/list-of-participants.ts";
import { paperHead } from "#domain/papers/paper-head.ts";
import { meetingPaperDocument, type PaperAsked } from "#exports/meeting-paper-document.ts";
import { toDocx } from "#exports/to-docx.ts";
import { aPaperSource, aPerson, plannedSessions } from "#tests/support/meeting-papers.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const courtesies = ["Ms", "Mr", "H.E. Ms", "H.E. Mr"] as const;
const standing = { number: 2, on: "2018-04-27", replaces: "2018-04-13" };
/** Invented people, as a list of some size shows them: heads first, long names, several of one delegation. */
const people = [
  ["ALB", "Ms", "Arta", "Krosi", "Head of Department", "Ministry of Interior"],
  ["ALB", "Mr", "Genti", "Lumani", "Adviser", "Ministry for Europe and Foreign Affairs"],
  ["AUT", "Mr", "Jonas", "Feldrainer", "Deputy Director", "Federal Ministry of the Interior"],
  ["BIH", "Mr", "Adnan", "Hadžimerić", "Assistant Minister", "Ministry of Security"],
  ["BIH", "Ms", "Selma", "Kovaljić", "Head of Unit", "Service for Foreigners’ Affairs"],
  ["BIH", "Mr", "Dražen", "Bukvanović", "Expert", "Ministry of Human Rights and Refugees"],
  ["XKX", "Ms", "Teuta", "O’Neill", "Director", "Department for Citizenship, Asylum and Migration"],
  ["NLD", "Mr", "Pieter", "von der Leeuwen-Hohenberg", "Senior Policy Officer", "Ministry of Justice and Security"],
  ["PAK", "Ms", "Farah", "Malikzai", "Section Officer", "Ministry of Interior"],
  ["SRB", "Mr", "Milan", "Petrović", "Head of Unit", "Commissariat for Refugees and Migration"],
  ["TUR", "H.E. Ms", "Elif", "Yıldıran", "Ambassador", "Ministry of Foreign Affairs"],
  ["TUR", "Mr", "Kerem", "Altınsoylu", "Head of Department", "Directorate General of Migration Management"],
  ["IOM", "Mr", "Daniel", "Karaselim", "Regional Adviser", "Regional Office, Vienna"],
  ["UNHCR", "Ms", "Ingrid", "Solbakke", "Senior Protection Officer", "Representation in Sarajevo"],
].map(([party = "", courtesy, givenName, familyName = "", office, institution], index, all) =>
  aPerson(party, familyName, {
    ...{ courtesy: courtesies.find((one) => one === courtesy) ?? "", givenName: givenName ?? "" },
    ...{ function: office ?? "", institution: institution ?? "", isHead: all[index - 1]?.[0] !== party },
  }),
);

const note = {
  objectives: [
    "Compare how voluntary return is prepared in countries of origin, transit and destination.",
    "See which forms of support still help a year after somebody has come home.",
    "Agree what the working groups take up together until the next meeting of senior officials.",
  ],
  questions: [
    { questions: ["What should the next two years bring that the last two did not?"] },
    {
      ...{ number: 1, title: "good practices for voluntary return" },
      questions: [
        "What makes a return sustainable, and how would one know?",
        "Who should speak first to somebody who thinks of going home?",
      ],
    },
  ],
};

/** One of each paper that a meeting's desk makes, with invented people; returns the names of the files. */
export async function writePapersOfMeeting(folder: string): Promise<readonly string[]> {
  const papers = [...ofMeeting(), ...inOtherDirection()];
  for (const [name, asked] of papers)
    writeFileSync(join(folder, `${name}.docx`), await toDocx(await meetingPaperDocument(asked)));
  return papers.map(([name]) => name);
}

function ofMeeting(): readonly (readonly [string, PaperAsked])[] {
  const source = aPaperSource();
  const cards = {
    head: paperHead(source, "cards"),
    groups: delegationsOnPaper(source, people, { hidesNobody: true }),
  };
  const agenda = (reader: "public" | "annotated" | "script"): PaperAsked => ({
    paper: "agenda",
    of: agendaOf(source, plannedSessions, { reader, standing }),
  });
  const traveller = people.find(({ party }) => party === "PAK") ?? aPerson("PAK", "Malikzai");
  const passport = { bornOn: "1984-09-03", nationality: "PAK", number: "XX0000000", validUntil: "2022-01-14" };
  return [
    ["agenda", agenda("public")],
    ["annotated-agenda", agenda("annotated")],
    ["chair-script", agenda("script")],
    ["participants", { paper: "participants", of: listOfParticipants(source, people) }],
    ["place-cards", { paper: "place-cards", of: cards }],
    ["badges", { paper: "badges", of: { ...cards, codes: new Map(people.map(({ id }) => [id, id])) } }],
    ["sign-in-sheets", { paper: "sign-in-sheets", of: { ...cards, sheets: [{ day: "2018-05-07" }] } }],
    ["invitation", { paper: "invitation", of: invitationLetter(source, { party: "ALB", quota: 3 }) }],
    ["concept-note", { paper: "concept-note", of: conceptNote(source, note) }],
    [
      "visa-letter",
      {
        paper: "visa-letter",
        of: visaLetter(source, traveller, 17, {
          ...{ passport, stay: { from: "2018-05-06", to: "2018-05-09" } },
          signedBy: ["Helena STEINLECHEN", "Head of Secretariat"],
          addressee: ["Embassy of Bosnia and Herzegovina", "Consular Section", "Islamabad"],
        }),
      },
    ],
  ];
}

function inOtherDirection(): readonly (readonly [string, PaperAsked])[] {
  const source = aPaperSource({ language: "ar" });
  const script = agendaOf(source, plannedSessions, { reader: "script", standing });
  return [
    ["participants-arabic", { paper: "participants", of: listOfParticipants(source, people) }],
    ["chair-script-arabic", { paper: "agenda", of: script }],
  ];
}
