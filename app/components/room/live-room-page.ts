import type { SessionInBrief } from "#app/components/session-name.tsx";
import type { Floor } from "#domain/floor/turn.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Pickable } from "#domain/register/pickable.ts";
import type { Spelling } from "#domain/text/spelling.ts";

/** A party as the room offers and names it. */
export type PartyInRoom = Pickable & {
  /** As a report of the meeting names it within a sentence: "the Netherlands", "IOM". */
  readonly inReport: string;
  readonly isRegistered: boolean;
  /** Marked present in this session. */
  readonly isPresent: boolean;
};

/** What a party said in an earlier meeting of the dialogue: the line, as it was printed. */
export type SaidBefore = {
  readonly party: PartyId;
  readonly city: string;
  readonly on: IsoDate;
  readonly words: string;
};

/**
 * The room of a session for those who note in it. No note and no line of this session is in it: a browser keeps this
 * page for opening without a network, and captures come by the socket or from the local store.
 */
export type LiveRoomOnPage = {
  readonly me: { readonly id: string; readonly name: string };
  readonly meetingId: string;
  readonly meeting: string;
  readonly meetingHome: string;
  readonly home: string;
  readonly session: SessionInBrief & { readonly id: string };
  readonly sessions: readonly (SessionInBrief & { readonly id: string; readonly home: string })[];
  readonly timeZone: string;
  readonly city: string;
  /** Of the report. */
  readonly spelling: Spelling;
  /** Those who are registered first, then the dialogue's others. */
  readonly parties: readonly PartyInRoom[];
  readonly chair?: PartyId;
  readonly secretariat?: PartyId;
  /** Absent while the meeting is not in session. */
  readonly floor?: { readonly floor: Floor; readonly since: number };
  readonly mayManageFloor: boolean;
  /** The server's clock when the page was made, in milliseconds since 1970. */
  readonly now: number;
  readonly saidBefore: readonly SaidBefore[];
  /** Takings of the floor in the other sessions, which one here can answer. */
  readonly elsewhere: readonly { readonly id: string; readonly label: string }[];
  /** How often each party took the floor in the other sessions of the meeting. */
  readonly turnsElsewhere: Readonly<Record<PartyId, number>>;
  readonly acronyms: readonly { readonly acronym: string; readonly expansion: string }[];
  /** Names of those who noted in this meeting, by their ids. */
  readonly people: Readonly<Record<string, string>>;
};
