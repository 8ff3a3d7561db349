import type { Capacity, SessionKind } from "#domain/record/record.ts";
import type { PlannedPresenter, PlannedSession } from "#domain/papers/planned-session.ts";
import { speechIn, type SessionSpeech } from "#domain/papers/chair-speech.ts";
import { nameOnPaper, paperHead, speakerOnPaper, type PaperHead, type PaperSource } from "#domain/papers/paper-head.ts";
import { offsetOn } from "#domain/papers/paper-dates.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** One programme, three readers: everybody, those who prepare the meeting, and the Chair in it. */
export const agendaReaders = ["public", "annotated", "script"] as const;
export type AgendaReader = (typeof agendaReaders)[number];

/** A version of the programme that was released, and the one before it. */
export type AgendaRelease = { readonly number: number; readonly on: IsoDate; readonly replaces?: IsoDate };

/** "sent": it went out before releases were counted. */
export type AgendaStanding = "draft" | "sent" | AgendaRelease;

export type Agenda = {
  readonly head: PaperHead;
  readonly reader: AgendaReader;
  readonly standing: AgendaStanding;
  /** "GMT+2". */
  readonly offset: string;
  readonly days: readonly AgendaDay[];
};

export type AgendaDay = { readonly date?: IsoDate; readonly slots: readonly AgendaSlot[] };

export type AgendaSlot = {
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  readonly from?: string;
  readonly to?: string;
  /** An earlier slot was of the same session. */
  readonly isContinued: boolean;
  readonly moderator?: string;
  readonly note?: string;
  readonly questions: readonly string[];
  /** In the script alone. */
  readonly speech?: SessionSpeech;
  readonly lines: readonly AgendaLine[];
};

export type AgendaLine = {
  readonly title: string;
  readonly minutes?: number;
  readonly paper?: string;
  /** When its turn comes, as long as every item before it says how long it takes. */
  readonly at?: string;
  readonly speakers: readonly AgendaSpeaker[];
};

export type AgendaSpeaker = {
  readonly party?: string;
  readonly person?: string;
  readonly capacity: Capacity;
  readonly isConfirmed: boolean;
};

/** What a reader is shown of a programme; what is not theirs to read is left out of the paper altogether. */
export function agendaOf(
  source: PaperSource,
  sessions: readonly PlannedSession[],
  { reader, standing }: { readonly reader: AgendaReader; readonly standing: AgendaStanding },
): Agenda {
  const { meeting } = source.record;
  const ordered = sessions.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)));
  const slots = ordered.map((session, index) => ({
    date: session.startsAt?.slice(0, 10),
    slot: slotOf(source, session, { reader, earlier: ordered.slice(0, index), later: ordered.slice(index + 1) }),
  }));
  const days = [...Map.groupBy(slots, ({ date }) => date)];
  return {
    ...{ head: paperHead(source, reader === "public" ? "agenda" : `agenda-${reader}`), reader, standing },
    offset: offsetOn(meeting.timeZone, meeting.startsOn),
    days: days.map(([date, ofDay]) => ({ date, slots: ofDay.map(({ slot }) => slot) })),
  };
}

/** Sessions without hours come last, in the order of the programme. */
const timeOf = ({ startsAt }: PlannedSession) => startsAt ?? "~";

type Reading = {
  readonly reader: AgendaReader;
  readonly earlier: readonly PlannedSession[];
  readonly later: readonly PlannedSession[];
};

function slotOf(source: PaperSource, session: PlannedSession, { reader, earlier, later }: Reading): AgendaSlot {
  const { kind, number, title, startsAt, endsAt, moderator, floorNote, guidingQuestions } = session;
  const isContinued = kind === "session" && number !== undefined && earlier.some((one) => one.number === number);
  const isOfStaff = reader !== "public";
  const { host: party } = source.record.meeting;
  const host = party === undefined ? undefined : nameOnPaper(source, party);
  return {
    ...{ kind, number, title, isContinued, from: clockOf(startsAt), to: clockOf(endsAt) },
    moderator: isOfStaff ? moderator : undefined,
    note: isOfStaff ? floorNote : undefined,
    questions: isOfStaff ? guidingQuestions : [],
    ...(reader === "script" ? { speech: speechIn(session, { later, host }) } : {}),
    lines: linesOf(source, session, reader),
  };
}

function linesOf(source: PaperSource, { items, startsAt }: PlannedSession, reader: AgendaReader): AgendaLine[] {
  let at = startsAt === undefined ? undefined : minutesOf(startsAt.slice(11, 16));
  return items.map(({ title, minutes, paper, presenters }) => {
    const line = {
      title,
      ...(paper === undefined ? {} : { paper }),
      ...(reader === "public" ? {} : { minutes }),
      ...(reader === "script" && at !== undefined && minutes !== undefined ? { at: clockText(at) } : {}),
      speakers: presenters
        .filter(({ isConfirmed }) => isConfirmed || reader !== "public")
        .map((presenter) => speakerOf(source, presenter)),
    };
    at = at === undefined || minutes === undefined ? undefined : at + minutes;
    return line;
  });
}

function speakerOf(source: PaperSource, { party, written, name, capacity, isConfirmed }: PlannedPresenter) {
  const of = party === null ? written : speakerOnPaper(source, party);
  return { party: of, person: name === "" ? undefined : name, capacity, isConfirmed };
}

const clockOf = (instant: string | undefined) => instant?.slice(11, 16);

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const clockText = (minutes: number) =>
  [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
