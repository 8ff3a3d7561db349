import type {
  LanguageChoice,
  PaperChoices,
  PaperFileLink,
  PaperInList,
  PaperOnPage,
  PaperPlace,
  PapersOnPage,
} from "#app/components/meeting-papers/on-page.ts";
import { requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import {
  addingRights,
  filesFor,
  mayOpenPapers,
  papersFor,
  rightsToPaper,
  type PaperDesk,
  type PapersDesk,
} from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { namesAt, type Names } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { sessionsShown } from "#app/desk/programme/programme-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Db } from "#db/database/client.ts";
import { findPerson } from "#db/accounts/people.ts";
import type { MeetingPaper, MeetingPaperFile } from "#domain/meeting-papers/meeting-paper.ts";
import { isReleasable, meetingPaperState, newestFiles } from "#domain/meeting-papers/meeting-paper.ts";
import { paperLanguages } from "#domain/meeting-papers/paper-languages.ts";
import type { ProgrammeSession } from "#domain/programme/programme.ts";
import { inOrder } from "#domain/register/order.ts";
import type { AppLoadContext } from "@remix-run/node";

type Told = Pick<AppLoadContext, "db" | "locale">;

/** The papers of a meeting that the actor may read, by session in the order of the programme, then by code. */
export function papersOnPage({ db, locale }: Told, desk: PapersDesk): PapersOnPage {
  const { asker, meeting, subject } = desk;
  const sessions = sessionsShown(db, asker, desk);
  const told = { locale, sessions, names: namesOf(db, desk) };
  const papers = papersFor(db, asker, desk).toSorted((one, other) =>
    one.paper.code.localeCompare(other.paper.code, "en", { numeric: true }),
  );
  const groups = [...sessions, undefined].map((session) => ({
    session: session && briefOf(session),
    papers: papers
      .filter(({ paper }) => sessions.find(({ id }) => id === paper.sessionId) === session)
      .map(({ paper, files }) => inList(paper, files, told)),
  }));
  return {
    home: pathTo`/meetings/${meeting.id}/papers`,
    mayAdd: addingRights(desk).mayAdd,
    showsStates: asker.may("paper.add", subject) || desk.ownParties.length > 0,
    groups: groups.filter((group) => group.papers.length > 0),
  };
}

/** Released files that a reader may have, by the item or the code under which the programme has their paper. */
export function papersBesideItems({ db, locale }: Told, asker: Asker, seen: MeetingSeen) {
  const papers = papersFor(db, asker, seen).filter(({ paper }) => meetingPaperState(paper) === "released");
  return (item: { readonly id: string; readonly paper?: string }): readonly PaperFileLink[] =>
    papers
      .filter(({ paper }) => paper.itemId === item.id || paper.code === item.paper)
      .flatMap(({ paper, files }) =>
        newestFiles(files.filter(({ releasedAt }) => releasedAt !== null)).map((file) => linkOf(paper, file, locale)),
      );
}

/** One paper for a reader of it, with what they may do. */
export function paperOnPage({ db, locale }: Told, desk: PaperDesk): PaperOnPage {
  const { asker, meeting, paper, readsAll } = desk;
  const sessions = sessionsShown(db, asker, desk);
  const files = filesFor(paper, readsAll);
  const newest = newestFiles(files);
  const link = (file: MeetingPaperFile) => linkOf(paper, file, locale);
  const session = sessions.find(({ id }) => id === paper.sessionId);
  const rights = rightsToPaper(desk);
  const state = meetingPaperState(paper);
  const { addedAt, releasedAt, withdrawnAt } = paper;
  const isReleased = releasedAt !== null;
  return {
    ...inList(paper, files, { locale, sessions, names: namesOf(db, desk) }),
    ...{ addedAt, releasedAt, withdrawnAt, meeting: meeting.title, timeZone: meeting.timeZone },
    home: pathTo`/meetings/${meeting.id}/papers/${paper.id}`,
    list: pathTo`/meetings/${meeting.id}/papers`,
    hasList: asker.may("meeting.read", desk.subject) && mayOpenPapers(db, asker, desk),
    session: session && briefOf(session),
    word: asker.may("paper.read_own", desk.of) ? wordOf(db, desk) : undefined,
    earlier: files.filter((file) => !newest.includes(file)).map(link),
    leftIn: rights.mayTend
      ? newest.flatMap((file) => (file.leftIn.length === 0 ? [] : [{ file: link(file), found: file.leftIn }]))
      : [],
    unreleased:
      isReleased && readsAll
        ? newest.filter((file) => file.releasedAt === null).map((file) => link(file).languageName)
        : [],
    may: {
      tend: rights.mayTend && withdrawnAt === null,
      word: rights.mayGiveWord && withdrawnAt === null ? (rights.isOwnWord ? "own" : "received") : undefined,
      release: rights.mayRelease && isReleasable(paper),
      lacksWord: rights.mayRelease && (state === "added" || state === "refused"),
      endRelease: rights.mayRelease && state === "released",
      withdraw: rights.mayTend && withdrawnAt === null,
    },
    languages: rights.mayTend ? languagesIn(locale) : [],
  };
}

/** What the form of a paper offers; no parties where the paper is there already. */
export function choicesFor({ db, locale }: Told, desk: PapersDesk, isThere = false): PaperChoices {
  const { isStaff, own } = addingRights(desk);
  const register = requireRegister(db, desk.meeting.dialogueId);
  const names = namesOf(db, desk);
  const offered = isStaff ? ownParties(register).map(({ id }) => id) : own;
  const parties = isThere ? [] : inOrder(register, offered, desk.meeting.startsOn);
  return {
    isStaff,
    parties: parties.map((id) => ({ id, name: names.nameOf(id) })),
    party: !isStaff && own.length === 1 && own[0] !== undefined ? names.nameOf(own[0]) : undefined,
    places: sessionsShown(db, desk.asker, desk).flatMap(placesIn),
    languages: languagesIn(locale),
  };
}

function placesIn(session: ProgrammeSession): readonly PaperPlace[] {
  if (session.kind === "break") return [];
  const brief = briefOf(session);
  return [
    { value: session.id, session: brief },
    ...session.items.map(({ id, title }) => ({ value: `${session.id}/${id}`, session: brief, item: title })),
  ];
}

const briefOf = ({ id, kind, number, title }: ProgrammeSession) => ({ id, kind, number, title });

const namesOf = (db: Db, { meeting }: MeetingSeen) =>
  namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);

type Telling = {
  readonly locale: string;
  readonly sessions: readonly ProgrammeSession[];
  readonly names: Names;
};

function inList(paper: MeetingPaper, files: readonly MeetingPaperFile[], telling: Telling): PaperInList {
  const { id, code, title, kind, presenter, sharing, party } = paper;
  const { locale, sessions, names } = telling;
  const items = sessions.find((session) => session.id === paper.sessionId)?.items ?? [];
  return {
    ...{ id, code, title, kind, presenter, sharing },
    from: party === null ? undefined : names.nameOf(party),
    fromCode: party === null ? undefined : names.codeOf(party),
    item: items.find((item) => item.id === paper.itemId)?.title,
    state: meetingPaperState(paper),
    files: newestFiles(files).map((file) => linkOf(paper, file, locale)),
  };
}

function linkOf({ meetingId, id: paperId }: MeetingPaper, file: MeetingPaperFile, locale: string): PaperFileLink {
  const { id, language, revision, format, size } = file;
  const href = pathTo`/meetings/${meetingId}/papers/${paperId}/files/${id}`;
  return { id, href, language, languageName: languageName(language, locale), revision, format, size };
}

function languagesIn(locale: string): readonly LanguageChoice[] {
  return paperLanguages.map((tag) => ({ tag, name: languageName(tag, locale) }));
}

const languageName = (tag: string, locale: string) =>
  new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;

/** The name of whoever gave it themselves, to whoever may read of people of that party; of what was entered, how it came. */
function wordOf(db: Db, { asker, meeting, paper }: PaperDesk): PaperOnPage["word"] {
  const { wordAt, wordBy, wordHow, party } = paper;
  if (wordAt === null || wordBy === null) return undefined;
  const about = { dialogueId: meeting.dialogueId, meetingId: meeting.id, partyId: party ?? undefined };
  const mayName = wordHow === null && party !== null && asker.may("person.read", about);
  return {
    at: wordAt,
    how: wordHow,
    isYou: wordBy === asker.id,
    name: mayName ? findPerson(db, wordBy)?.name : undefined,
  };
}
