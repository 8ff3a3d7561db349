import { checkInCodeOf } from "#db/presence/check-ins.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import { listDraftSessions, listReleases } from "#db/programme/programme.ts";
import { listRegistrations, type StoredRegistration } from "#db/delegations/registrations.ts";
import { findInvitedDelegation } from "#db/delegations/invited-delegations.ts";
import { agendaOf, type AgendaReader, type AgendaRelease } from "#domain/papers/agenda.ts";
import type { PlannedSession } from "#domain/papers/planned-session.ts";
import { conceptNote, invitationLetter } from "#domain/papers/letters.ts";
import { delegationsOnPaper, listOfParticipants } from "#domain/papers/list-of-participants.ts";
import { paperHead, type PaperSource } from "#domain/papers/paper-head.ts";
import type { WordPaper } from "#domain/papers/word-paper.ts";
import { differenceBetween } from "#domain/programme/difference.ts";
import type { MeetingPaper } from "#domain/meeting-papers/meeting-paper.ts";
import { meetingPaperState } from "#domain/meeting-papers/meeting-paper.ts";
import { daysOf as programmeDays, sessionsOf, type ProgrammeSession } from "#domain/programme/programme.ts";
import type { Release } from "#domain/programme/release.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Language, Register } from "#domain/register/register.ts";
import { dayIn, type IsoDate } from "#domain/text/dates.ts";
import type { PaperAsked } from "#exports/meeting-paper-document.ts";
import type { SheetFor } from "#exports/sign-in-sheet.ts";

export type MeetingOnPaper = {
  readonly db: Db;
  readonly key: HouseKey;
  readonly record: MeetingRecord;
  readonly register: Register;
  readonly language: Language;
  readonly now: Date;
};

/** Whom an invitation is written to, and for which sessions sheets are signed; without any there is one for each day. */
export type PaperChoice = { readonly party?: string; readonly sessions?: readonly ProgrammeSession[] };

/** What one of a meeting's papers is made from. */
export function wordPaperOf(
  meeting: MeetingOnPaper,
  paper: WordPaper,
  { party = "", sessions = [] }: PaperChoice = {},
): PaperAsked {
  const { db, key, record, register, language, now } = meeting;
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
      return { paper, of: desk(paper) };
    case "badges": {
      const codes = new Map(acceptedAt(db, meetingId).map((one) => [one.id, checkInCodeOf(key, one)]));
      return { paper, of: { ...desk(paper), codes } };
    }
    case "sign-in-sheets":
      return { paper, of: { ...desk(paper), sheets: sheetsFor(source, sessions) } };
    case "concept-note":
      return {
        paper,
        of: conceptNote(source, { objectives: record.meeting.objectives ?? [], questions: questionsOf(meeting) }),
      };
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

/** What the public agenda prints: the last release, or, as long as there is none, the sessions as they stand. */
export function agendaSessions(db: Db, meetingId: string): readonly ProgrammeSession[] {
  const released = listReleases(db, meetingId).at(-1);
  return released ? sessionsOf(released.programme) : listDraftSessions(db, meetingId);
}

/**
 * The agenda for one of its readers. The public one prints what was released, and nothing that came after it; those who
 * prepare the meeting read what stands at the desk, called a draft as soon as it is no longer what was released.
 */
function agendaAsked({ db }: MeetingOnPaper, source: PaperSource, reader: AgendaReader): PaperAsked {
  const { id, timeZone } = source.record.meeting;
  const releases = listReleases(db, id);
  const released = releases.at(-1);
  const draft = listDraftSessions(db, id);
  const isAsReleased =
    released !== undefined && differenceBetween(released.programme, { days: programmeDays(draft) }).length === 0;
  const sessions = reader === "public" ? agendaSessions(db, id) : draft;
  const isRelease = released !== undefined && (reader === "public" || isAsReleased);
  const standing = isRelease ? releaseOn(released, releases.at(-2), timeZone) : "draft";
  const coded = withCodes(sessions, codesFor(listMeetingPapers(db, id), reader));
  return { paper: "agenda", of: agendaOf(source, coded, { reader, standing }) };
}

/** Of what papers a reader of the agenda may know: the public one goes to everybody. */
function codesFor(papers: readonly MeetingPaper[], reader: AgendaReader): ReadonlyMap<string, readonly string[]> {
  const known = papers.filter((paper) =>
    reader === "public"
      ? meetingPaperState(paper) === "released" && paper.sharing === "everybody"
      : paper.withdrawnAt === null,
  );
  const byItem = Map.groupBy(known, ({ itemId }) => itemId ?? "");
  return new Map([...byItem].map(([itemId, ofItem]) => [itemId, ofItem.map(({ code }) => code)]));
}

/** Beside each item the code that the programme names, or those of the papers that belong to it. */
function withCodes(
  sessions: readonly ProgrammeSession[],
  codes: ReadonlyMap<string, readonly string[]>,
): readonly PlannedSession[] {
  return sessions.map((session) => ({
    ...session,
    items: session.items.map((item) => {
      const paper = item.paper ?? codes.get(item.id)?.join(", ");
      return { ...item, ...(paper !== undefined && { paper }) };
    }),
  }));
}

function releaseOn({ number, releasedAt }: Release, before: Release | undefined, zone: string): AgendaRelease {
  const dayOf = (instant: string) => dayIn(new Date(instant), zone);
  return { number, on: dayOf(releasedAt), ...(before && { replaces: dayOf(before.releasedAt) }) };
}

/** The meeting's own first, then those of each session. */
function questionsOf({ db, record: { meeting } }: MeetingOnPaper) {
  const ofSessions = listDraftSessions(db, meeting.id).map(({ number, title, guidingQuestions }) => ({
    ...{ number, title, questions: guidingQuestions },
  }));
  return [{ questions: meeting.guidingQuestions ?? [] }, ...ofSessions];
}

/** By the clocks, as an agenda has them. */
function sheetsFor(source: PaperSource, sessions: readonly ProgrammeSession[]): readonly SheetFor[] {
  if (sessions.length === 0) return daysOf(source.record).map((day) => ({ day }));
  const { days } = agendaOf(source, sessions, { reader: "public", standing: "draft" });
  return days.flatMap(({ date: day, slots }) => slots.map((session) => ({ day, session })));
}

function daysOf({ meeting: { startsOn, endsOn } }: MeetingRecord): readonly IsoDate[] {
  const days: IsoDate[] = [];
  const last = Date.parse(endsOn);
  for (let day = Date.parse(startsOn); day <= last; day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10));
  return days;
}
