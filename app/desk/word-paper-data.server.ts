import type { Db } from "#db/client.ts";
import { listRegistrations, type StoredRegistration } from "#db/registrations.ts";
import { listSessions } from "#db/sessions.ts";
import { findInvitedDelegation } from "#db/invited-delegations.ts";
import { agendaOf, type AgendaReader, type PlannedSession } from "#domain/papers/agenda.ts";
import { conceptNote, invitationLetter } from "#domain/papers/letters.ts";
import { delegationsOnPaper, listOfParticipants } from "#domain/papers/list-of-participants.ts";
import { paperHead, type PaperSource } from "#domain/papers/paper-head.ts";
import type { WordPaper } from "#domain/papers/word-paper.ts";
import type { MeetingState } from "#domain/access/subject.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Language, Register } from "#domain/register/register.ts";
import { dayIn, type IsoDate } from "#domain/text/dates.ts";
import type { PaperAsked } from "#exports/meeting-paper-document.ts";

export type MeetingOnPaper = {
  readonly db: Db;
  readonly record: MeetingRecord;
  readonly register: Register;
  readonly state: MeetingState;
  readonly language: Language;
  readonly now: Date;
};

/** What one of a meeting's papers is made from; `party` is whom an invitation is written to. */
export function wordPaperOf(meeting: MeetingOnPaper, paper: WordPaper, party: string): PaperAsked {
  const { db, record, register, language, now } = meeting;
  const meetingId = record.meeting.id;
  const source = { record, register, language, issuedOn: dayIn(now, record.meeting.timeZone) };
  const agendaFor = (reader: AgendaReader) => agendaAsked(meeting, source, reader);
  const desk = (name: string) => ({
    head: paperHead(source, name),
    groups: delegationsOnPaper(source, acceptedAt(db, meetingId), { hidesNobody: true }),
  });
  switch (paper) {
    case "agenda":
      return agendaFor("public");
    case "annotated-agenda":
      return agendaFor("annotated");
    case "chair-script":
      return agendaFor("script");
    case "participants":
      return { paper, of: listOfParticipants(source, acceptedAt(db, meetingId)) };
    case "place-cards":
    case "badges":
      return { paper, of: desk(paper) };
    case "sign-in-sheets":
      return { paper, of: { ...desk(paper), days: daysOf(record) } };
    case "concept-note":
      return { paper, of: conceptNote(source, { objectives: [], questions: questionsOf(plannedAt(db, meetingId)) }) };
    case "invitation": {
      const quota = findInvitedDelegation(db, { meetingId, party })?.quota ?? undefined;
      return { paper, of: invitationLetter(source, { party, quota }) };
    }
  }
}

/** Everybody whom the secretariat has accepted. */
export function acceptedAt(db: Db, meetingId: string): readonly StoredRegistration[] {
  return listRegistrations(db, meetingId).filter(({ state }) => state === "accepted");
}

/** The sessions as the programme has them. */
export function plannedAt(db: Db, meetingId: string): readonly PlannedSession[] {
  return listSessions(db, meetingId).map(({ kind, number, title, startsAt, endsAt }) => ({
    ...{ kind, number, title, startsAt, endsAt },
    ...{ guidingQuestions: [], items: [] },
  }));
}

function agendaAsked({ db, state }: MeetingOnPaper, source: PaperSource, reader: AgendaReader): PaperAsked {
  const sessions = plannedAt(db, source.record.meeting.id);
  return {
    paper: "agenda",
    of: agendaOf(source, sessions, { reader, standing: state === "planned" ? "draft" : "sent" }),
  };
}

const questionsOf = (sessions: readonly PlannedSession[]) =>
  sessions.map(({ number, title, guidingQuestions }) => ({ number, title, questions: guidingQuestions }));

function daysOf({ meeting: { startsOn, endsOn } }: MeetingRecord): readonly IsoDate[] {
  const days: IsoDate[] = [];
  const last = Date.parse(endsOn);
  for (let day = Date.parse(startsOn); day <= last; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
