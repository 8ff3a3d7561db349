import type { MeetingRecord } from "#domain/record/record.ts";
import { datesIn } from "#domain/papers/paper-dates.ts";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Language, Register } from "#domain/register/register.ts";
import { dialogueName } from "#domain/report/facts.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { spellingOf, type Spelling } from "#domain/text/spelling.ts";

/** What every paper of a meeting is made from. */
export type PaperSource = {
  readonly record: MeetingRecord;
  readonly register: Register;
  readonly language: Language;
  readonly issuedOn: IsoDate;
};

/** What stands around the text of every paper of a meeting, in its language and with the names of the meeting's date. */
export type PaperHead = {
  readonly id: string;
  readonly dialogue: string;
  readonly symbol?: string;
  /** "Return and reintegration": as the secretariat called it, in its own language. */
  readonly meeting: string;
  readonly city: string;
  /** "Sarajevo, Bosnia and Herzegovina". */
  readonly place: string;
  readonly dates: string;
  readonly language: Language;
  readonly spelling: Spelling;
  readonly issuedOn: IsoDate;
  /** Names that carry an asterisk, and the note that belongs to each. */
  readonly designations: readonly { readonly name: string; readonly note: string }[];
};

/** The head of one of a meeting's papers: "agenda", "participants". */
export function paperHead({ record, register, language, issuedOn }: PaperSource, paper: string): PaperHead {
  const { meeting } = record;
  const spelling = spellingOf(meeting.language);
  return {
    ...{ id: `${meeting.id}/${paper}`, dialogue: dialogueName(record, register), symbol: meeting.symbol },
    ...{ meeting: meeting.title, city: meeting.city, place: placeIn({ record, register, language }) },
    dates: datesIn(meeting.startsOn, meeting.endsOn, language, spelling),
    ...{ language, spelling, issuedOn },
    designations: register.parties.flatMap((party) => {
      const designation = register.designations.find(({ id }) => id === party.designation);
      if (designation === undefined) return [];
      return [{ name: nameOn(party, meeting.startsOn, "short", language), note: designation.note[language] }];
    }),
  };
}

/** The city with its country, unless they bear one name or the host is no state. */
function placeIn({ record: { meeting }, register, language }: Omit<PaperSource, "issuedOn">): string {
  const host = meeting.host === undefined ? undefined : findParty(register, meeting.host);
  if (host?.kind !== "state") return meeting.city;
  const country = nameOn(host, meeting.startsOn, language === "en" ? "running" : "short", language);
  return country === meeting.city ? country : `${meeting.city}${language === "ar" ? "،" : ","} ${country}`;
}

/** What papers call a party on the meeting's date: a country by its short name, an organisation in full. */
export function nameOnPaper({ record, register, language }: Omit<PaperSource, "issuedOn">, id: string): string {
  const party = findParty(register, id);
  if (party === undefined) return id;
  const name = nameOn(party, record.meeting.startsOn, "short", language);
  const onItsOwn = /^\p{Ll}/u.test(name) ? nameOn(party, record.meeting.startsOn, "running", language) : name;
  const acronym = nameOn(party, record.meeting.startsOn, "acronym", language);
  const isWrittenOut = party.kind === "state" || party.acronym === undefined || language === "ar" || acronym === name;
  return isWrittenOut ? onItsOwn : `${onItsOwn} (${acronym})`;
}

/** The same in a row of speakers, where an organisation goes by its acronym. */
export function speakerOnPaper(source: Omit<PaperSource, "issuedOn">, id: string): string {
  const party = findParty(source.register, id);
  const isShort = party !== undefined && party.kind !== "state" && party.acronym !== undefined;
  return isShort ? nameOn(party, source.record.meeting.startsOn, "acronym", source.language) : nameOnPaper(source, id);
}
