import type { Courtesy } from "#domain/delegations/registration.ts";
import type { AgendaReader } from "#domain/papers/agenda.ts";
import type { ListedGroup, ListOfParticipants } from "#domain/papers/list-of-participants.ts";
import type { Capacity, SessionKind } from "#domain/record/record.ts";

/** The words that the house itself prints on the papers of a meeting, in one of its languages. */
export type MeetingPaperWords = {
  readonly page: string;
  readonly of: string;
  secretariatOf(dialogue: string): string;
  readonly secretariat: string;
  readonly courtesy: Readonly<Record<Courtesy, string>>;
  /** An office that a speaker speaks for; nothing for a delegation. */
  readonly capacity: Readonly<Record<Capacity, string>>;
  readonly agenda: {
    readonly title: Readonly<Record<AgendaReader, string>>;
    readonly version: string;
    readonly draft: string;
    asOf(on: string): string;
    released(number: number, on: string): string;
    replaces(on: string): string;
    readonly times: string;
    timesOf(city: string, offset: string): string;
    readonly time: string;
    day(number: number, date: string): string;
    readonly undated: string;
    session(number: number): string;
    readonly continued: string;
    readonly kind: Readonly<Record<SessionKind, string>>;
    readonly toBeConfirmed: string;
    minutes(count: number): string;
    readonly moderator: string;
    readonly question: string;
    readonly note: string;
    readonly empty: string;
  };
  /** What the Chair reads aloud. */
  readonly script: {
    quoted(text: string): string;
    readonly meetingIsOpen: string;
    thanksTo(host: string): string;
    opens(session: string): string;
    goesOn(session: string): string;
    moderates(name: string): string;
    readonly floorIsOpen: string;
    readonly thanks: string;
    again(at: string): string;
    nextDay(at: string): string;
    readonly meetingIsClosed: string;
  };
  readonly participants: {
    readonly title: string;
    readonly totalLabel: string;
    total(total: ListOfParticipants["total"]): string;
    readonly name: string;
    readonly function: string;
    readonly institution: string;
    readonly group: Readonly<Record<ListedGroup["kind"], string>>;
    unnamed(count: number, isOnly: boolean): string;
    readonly empty: string;
  };
  readonly placeCards: string;
  readonly badges: string;
  readonly signIn: { readonly title: string; readonly signature: string; readonly session: string };
  readonly facts: {
    readonly meeting: string;
    readonly place: string;
    readonly dates: string;
    readonly host: string;
    readonly chair: string;
    readonly mandate: string;
    readonly quota: string;
    readonly replyBy: string;
    readonly reference: string;
    readonly name: string;
    readonly birth: string;
    readonly nationality: string;
    readonly passport: string;
    readonly stay: string;
    readonly costs: string;
    people(count: number): string;
  };
  readonly letter: {
    readonly salutation: string;
    readonly closing: string;
    forSecretariat(dialogue: string): string;
    copy(to: string): string;
  };
  readonly invitation: {
    readonly title: string;
    subject(meeting: string): string;
    invites(dialogue: string): string;
    readonly nominate: string;
    readonly programme: string;
  };
  readonly conceptNote: {
    readonly title: string;
    readonly background: string;
    readonly objectives: string;
    readonly questions: string;
    readonly practicalities: string;
    readonly registration: string;
  };
  readonly visa: {
    readonly title: string;
    subject(name: string): string;
    confirms(of: {
      readonly dialogue: string;
      readonly party: string;
      readonly meeting: string;
      readonly where: string;
    }): string;
    passport(number: string, validUntil: string): string;
    asks(travelOn: string): string;
    readonly asksInTime: string;
  };
};
