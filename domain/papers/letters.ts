import { datesIn } from "#domain/papers/paper-dates.ts";
import { personOnPaper, type AcceptedPerson, type ListedPerson } from "#domain/papers/list-of-participants.ts";
import { nameOnPaper, paperHead, type PaperHead, type PaperSource } from "#domain/papers/paper-head.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { mandateInShort } from "#domain/report/facts.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** What a letter and a concept note say of a meeting, each by its label. */
export type MeetingFacts = {
  readonly host?: string;
  readonly chairs: readonly string[];
  /** As the register words it, which is English. */
  readonly mandate?: string;
};

export type InvitationLetter = {
  readonly head: PaperHead;
  readonly reference: string;
  /** "the Republic of Albania". */
  readonly addressee: string;
  readonly facts: MeetingFacts;
  readonly background: readonly string[];
  readonly quota?: number;
};

/** The letter by which one party is asked to come. */
export function invitationLetter(
  source: PaperSource,
  { party, quota }: { readonly party: string; readonly quota?: number },
): InvitationLetter {
  const { register, record, language } = source;
  const known = findParty(register, party);
  return {
    head: paperHead(source, `invitation-${party}`),
    reference: referenceOf(source, party),
    addressee: known === undefined ? party : nameOn(known, record.meeting.startsOn, "formal", language),
    ...{ facts: factsOf(source), background: backgroundOf(source), quota },
  };
}

export type ConceptNote = {
  readonly head: PaperHead;
  readonly facts: MeetingFacts;
  readonly background: readonly string[];
  readonly objectives: readonly string[];
  /** The meeting’s own, without a title, then those of each session that has any. */
  readonly questions: readonly {
    readonly number?: number;
    readonly title?: string;
    readonly questions: readonly string[];
  }[];
};

/** What the meeting is for, before it is held. */
export function conceptNote(
  source: PaperSource,
  { objectives, questions }: Pick<ConceptNote, "objectives" | "questions">,
): ConceptNote {
  return {
    ...{
      head: paperHead(source, "concept-note"),
      facts: factsOf(source),
      background: backgroundOf(source),
      objectives,
    },
    questions: questions.filter((session) => session.questions.length > 0),
  };
}

/** What a passport says, opened for this letter alone. */
export type PassportFacts = {
  readonly bornOn: IsoDate;
  readonly nationality: string;
  readonly number: string;
  readonly validUntil: IsoDate;
};

export type VisaLetter = {
  readonly head: PaperHead;
  readonly reference: string;
  readonly person: ListedPerson;
  readonly party: string;
  /** Each on a line: "Embassy of Bosnia and Herzegovina", "Consular Section", "Islamabad". */
  readonly addressee: readonly string[];
  readonly passport?: {
    readonly bornOn: string;
    readonly nationality: string;
    readonly number: string;
    readonly validUntil: string;
  };
  readonly stay?: string;
  readonly travelOn?: string;
  readonly costs?: string;
  /** Each on a line: "Helena STEINLECHEN", "Head of Secretariat". */
  readonly signedBy: readonly string[];
};

export type VisaLetterWishes = {
  readonly addressee?: readonly string[];
  readonly passport?: PassportFacts;
  readonly stay?: { readonly from: IsoDate; readonly to: IsoDate };
  readonly costs?: string;
  readonly signedBy?: readonly string[];
};

/** The letter that supports somebody's request for a visa; `number` counts the letters of a meeting. */
export function visaLetter(
  source: PaperSource,
  person: AcceptedPerson,
  number: number,
  wishes: VisaLetterWishes = {},
): VisaLetter {
  const { language, record } = source;
  const head = paperHead(source, `visa-letter-${person.id}`);
  const day = (date: IsoDate) => datesIn(date, date, language, head.spelling);
  const { passport, stay, costs, addressee = [], signedBy = [] } = wishes;
  return {
    ...{ head, addressee, costs, signedBy, person: personOnPaper(person), party: nameOnPaper(source, person.party) },
    reference: `${record.meeting.symbol ?? record.meeting.id}/V-${String(number).padStart(3, "0")}`,
    passport: passport && {
      ...{ bornOn: day(passport.bornOn), nationality: nameOnPaper(source, passport.nationality) },
      ...{ number: passport.number, validUntil: day(passport.validUntil) },
    },
    stay: stay && datesIn(stay.from, stay.to, language, head.spelling),
    travelOn: stay && day(stay.from),
  };
}

function factsOf(source: PaperSource): MeetingFacts {
  const { record, register } = source;
  const { host, chairs = [] } = record.meeting;
  const named = chairs.map(({ party, written }) => (party == null ? (written ?? "") : nameOnPaper(source, party)));
  return {
    host: host === undefined ? undefined : nameOnPaper(source, host),
    chairs: [...new Set(named)].filter(Boolean),
    mandate: mandateInShort(record, register, "en-GB"),
  };
}

/** Written in the language of the meeting, and therefore in no other paper. */
function backgroundOf({ record, language }: PaperSource): readonly string[] {
  const own = record.meeting.language?.slice(0, 2) ?? "en";
  return own === language ? (record.meeting.background ?? []) : [];
}

const referenceOf = ({ record }: PaperSource, party: string) =>
  `${record.meeting.symbol ?? record.meeting.id}/INV/${party}`;
