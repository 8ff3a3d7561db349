import { agendaOf } from "#domain/papers/agenda.ts";
import { conceptNote, invitationLetter, visaLetter } from "#domain/papers/letters.ts";
import { delegationsOnPaper, listOfParticipants } from "#domain/papers/list-of-participants.ts";
import { paperHead } from "#domain/papers/paper-head.ts";
import { meetingPaperDocument, type PaperAsked } from "#exports/meeting-paper-document.ts";
import { toDocx } from "#exports/to-docx.ts";
import { aPaperSource, aPerson, plannedSessions } from "#tests/support/meeting-papers.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const standing = { number: 2, on: "2018-04-27", replaces: "2018-04-13" };
const familyNames = ["Krosi", "Hadžimerić", "Yıldıran", "von der Leeuwen-Hohenberg", "O’Neill", "Karaselim"];
const parties = ["ALB", "BIH", "TUR", "NLD", "XKX", "IOM"];
const people = familyNames.map((familyName, index) =>
  aPerson(parties[index] ?? "", familyName, { courtesy: index % 2 === 0 ? "Ms" : "Mr", isHead: index === 0 }),
);

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
  const passport = { bornOn: "1984-09-03", nationality: "PAK", number: "XX0000000", validUntil: "2022-01-14" };
  const traveller = aPerson("PAK", "Malikzai", { givenName: "Farah" });
  return [
    ["agenda", agenda("public")],
    ["annotated-agenda", agenda("annotated")],
    ["chair-script", agenda("script")],
    ["participants", { paper: "participants", of: listOfParticipants(source, people) }],
    ["place-cards", { paper: "place-cards", of: cards }],
    ["badges", { paper: "badges", of: { ...cards, codes: new Map(people.map(({ id }) => [id, id])) } }],
    ["sign-in-sheets", { paper: "sign-in-sheets", of: { ...cards, days: ["2018-05-07"] } }],
    ["invitation", { paper: "invitation", of: invitationLetter(source, { party: "ALB", quota: 3 }) }],
    ["concept-note", { paper: "concept-note", of: conceptNote(source, { objectives: [], questions: [] }) }],
    ["visa-letter", { paper: "visa-letter", of: visaLetter(source, traveller, 17, { passport }) }],
  ];
}

function inOtherDirection(): readonly (readonly [string, PaperAsked])[] {
  const source = aPaperSource({ language: "ar" });
  return [["participants-arabic", { paper: "participants", of: listOfParticipants(source, people) }]];
}
