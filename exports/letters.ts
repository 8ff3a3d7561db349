import type { Paragraph } from "docx";
import type { InvitationLetter, MeetingFacts, VisaLetter } from "#domain/papers/letters.ts";
import { capitalFirst } from "#domain/text/sentences.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { nameText } from "#exports/list-of-participants.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";

type Fact = { readonly label: string; readonly value: string };

/** The letter that invites one delegation, under the dialogue's letterhead. */
export function invitationLetterPaper(letter: InvitationLetter): HouseDocument {
  const paper = new MeetingPaper(letter.head);
  const { invitation, facts } = paper.words;
  const { head, reference, quota } = letter;
  const rows = [
    ...meetingFacts(paper, letter.facts),
    ...(quota === undefined ? [] : [{ label: facts.quota, value: facts.people(quota) }]),
  ];
  const body = [
    ...opening(paper, [capitalFirst(letter.addressee)], reference),
    paper.line("LetterSubject", invitation.subject(head.meeting)),
    paper.line("BodyText", paper.words.letter.salutation, { keepNext: true }),
    paper.line("BodyText", invitation.invites(head.dialogue)),
    ...rows.map((fact) => paper.fact("LetterFact", fact)),
    paper.line("TableGap", "", { spacing: { before: 180 } }),
    ...letter.background.map((text) => paper.line("BodyText", text)),
    paper.line("BodyText", invitation.nominate),
    paper.line("BodyText", invitation.programme),
    ...closing(paper),
  ];
  return paper.document({ title: invitation.title, body, runningLines: paper.letterhead(reference) });
}

/** The letter that supports a request for a visa: facts as label and value, which a clerk compares with the form. */
export function visaLetterPaper(letter: VisaLetter): HouseDocument {
  const paper = new MeetingPaper(letter.head);
  const { visa, facts } = paper.words;
  const { head, person, party, passport, stay, travelOn, costs, reference } = letter;
  const name = nameText(paper, person);
  const told = (label: string, value: string | undefined): Fact[] => (value ? [{ label, value }] : []);
  const rows = [
    ...told(facts.name, name),
    ...told(facts.birth, passport?.bornOn),
    ...told(facts.nationality, passport?.nationality),
    ...told(facts.passport, passport && visa.passport(passport.number, passport.validUntil)),
    ...told(paper.words.participants.function, [person.function, person.institution].filter(Boolean).join(", ")),
    ...told(facts.stay, stay),
    ...told(facts.costs, costs),
  ];
  const where = `${head.place}, ${head.dates}`;
  const body = [
    ...opening(paper, letter.addressee, reference),
    paper.line("LetterSubject", visa.subject(name)),
    paper.line("BodyText", paper.words.letter.salutation, { keepNext: true }),
    paper.line("BodyText", visa.confirms({ dialogue: head.dialogue, party, meeting: head.meeting, where })),
    ...rows.map((fact) => paper.fact("LetterFact", fact)),
    paper.line("TableGap", "", { spacing: { before: 180 } }),
    paper.line("BodyText", travelOn === undefined ? visa.asksInTime : visa.asks(travelOn)),
    ...closing(paper, letter.signedBy),
  ];
  return paper.document({ title: visa.title, body, runningLines: paper.letterhead(reference) });
}

/** Meeting, place, dates, host, chair: in that order. */
export function meetingFacts(paper: MeetingPaper, { host, chairs, mandate }: MeetingFacts): Fact[] {
  const { words, head } = paper;
  return [
    { label: words.facts.place, value: head.place },
    { label: words.facts.dates, value: head.dates },
    ...(host === undefined ? [] : [{ label: words.facts.host, value: host }]),
    ...(chairs.length === 0 ? [] : [{ label: words.facts.chair, value: chairs.join(" · ") }]),
    ...(mandate === undefined ? [] : [{ label: words.facts.mandate, value: mandate }]),
  ];
}

function opening(paper: MeetingPaper, addressee: readonly string[], reference: string): Paragraph[] {
  const { words, head } = paper;
  return [
    ...addressee.map((line, index) => paper.line("LetterMeta", line, index === 0 ? { spacing: { before: 280 } } : {})),
    paper.line("BodyText", paper.day(head.issuedOn), { spacing: { before: 300, after: 60 } }),
    paper.line("BodyText", `${words.facts.reference}: ${reference}`),
  ];
}

/** Where nobody is named, whoever signs writes their name by hand. */
function closing(paper: MeetingPaper, signedBy: readonly string[] = []): Paragraph[] {
  const { letter, secretariat } = paper.words;
  const signatory = signedBy.length === 0 ? [secretariat] : signedBy;
  return [
    paper.line("BodyText", letter.closing, { keepNext: true, keepLines: true }),
    paper.line("LetterSignature", letter.forSecretariat(paper.head.dialogue)),
    ...signatory.map((line) => paper.line("LetterMeta", line)),
  ];
}
