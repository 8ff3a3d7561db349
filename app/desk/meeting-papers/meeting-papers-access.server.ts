import { findMeetingSeen, requireMeeting, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { mustRead, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Act as Doing } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeetingPaper, listMeetingPapers } from "#db/meeting-papers/meeting-papers.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { MeetingPaper, MeetingPaperFile } from "#domain/meeting-papers/meeting-paper.ts";
import { newestFiles } from "#domain/meeting-papers/meeting-paper.ts";
import { asAgreed, asUnreleased, paperSubject, readingActs } from "#domain/meeting-papers/paper-rights.ts";
import type { ActionFunctionArgs, AppLoadContext } from "@remix-run/node";

/** A meeting's papers, for somebody who may read or add some. */
export type PapersDesk = MeetingSeen & {
  readonly asker: Asker;
  /** For whom the actor speaks at this meeting. */
  readonly ownParties: readonly string[];
};

/** One paper, for somebody who may read it. */
export type PaperDesk = PapersDesk & {
  readonly paper: MeetingPaper;
  readonly of: Subject;
  /** They read every file of it, and not only what was released. */
  readonly readsAll: boolean;
};

/** Throws 404 to whoever has nothing to do with papers of this meeting. */
export function requirePapers(context: AppLoadContext, meetingId: string): PapersDesk {
  const asker = whoAsks(context);
  const seen = requireMeeting(context.db, asker, meetingId);
  if (!mayOpenPapers(context.db, asker, seen)) notFound();
  return deskOf(asker, seen);
}

const deskOf = (asker: Asker, seen: MeetingSeen): PapersDesk => ({
  ...{ ...seen, asker },
  ownParties: [...new Set(asker.functions.flatMap(({ partyId }) => partyId ?? []))].filter((partyId) =>
    asker.may("paper.read_own", { ...seen.subject, partyId }),
  ),
});

/** Whoever reads papers before release or speaks for a party; all others where there is one that they may read. */
export function mayOpenPapers(db: Db, asker: Asker, seen: MeetingSeen): boolean {
  const reads = asker.may("paper.read", { ...asUnreleased(seen.subject), openings: [] });
  return reads || deskOf(asker, seen).ownParties.length > 0 || papersFor(db, asker, seen).length > 0;
}

export type PaperRead = { readonly paper: MeetingPaper; readonly files: readonly MeetingPaperFile[] };

/** The papers of a meeting that the actor may read, each with those files of it that they may have. */
export function papersFor(db: Db, asker: Asker, { meeting, subject }: MeetingSeen): readonly PaperRead[] {
  return listMeetingPapers(db, meeting.id).flatMap((paper) => {
    const of = paperSubject(subject, paper);
    if (!readingActs(paper).some((act) => asker.may(act, of))) return [];
    return [{ paper, files: filesFor(paper, readsAllOf(asker, of, paper)) }];
  });
}

/** All files of a paper, or of those released the newest in each language. */
export function filesFor({ files }: MeetingPaper, readsAll: boolean): readonly MeetingPaperFile[] {
  return readsAll ? files : newestFiles(files.filter(({ releasedAt }) => releasedAt !== null));
}

function readsAllOf(asker: Asker, of: Subject, { withdrawnAt }: MeetingPaper): boolean {
  return asker.may("paper.read_own", of) || (withdrawnAt === null && asker.may("paper.read", asUnreleased(of)));
}

/** A paper of a meeting. Throws 404 to whoever may not read it. */
export function requirePaper({ params, context }: Pick<ActionFunctionArgs, "params" | "context">): PaperDesk {
  const { meetingId, paperId } = readParams(params, "meetingId", "paperId");
  const asker = whoAsks(context);
  const seen = findMeetingSeen(context.db, meetingId);
  const paper = findMeetingPaper(context.db, { meetingId, paperId });
  const of = paper && seen ? paperSubject(seen.subject, paper) : {};
  const acts = readingActs(paper ?? { withdrawnAt: null });
  mustRead(asker, acts.find((act) => asker.may(act, of)) ?? "paper.read_own", of);
  if (!paper || !seen) notFound();
  return { ...deskOf(asker, seen), paper, of, readsAll: readsAllOf(asker, of, paper) };
}

/** What the actor may do with a paper, as far as the table of rights says. */
export function rightsToPaper({ asker, paper, of, ownParties }: PaperDesk) {
  const mayGiveWord = asker.may("paper.consent", of);
  const isOwn = paper.party === null ? paper.presenter === null : ownParties.includes(paper.party);
  return {
    /** What it is, its files, and whether it stays. */
    mayTend: mayGiveWord || (paper.addedBy === asker.id && asker.may("paper.add", of)),
    mayGiveWord,
    isOwnWord: mayGiveWord && isOwn,
    mayRelease: asker.may("paper.release", asAgreed(of)),
  };
}

/** An act upon a paper. Throws 404 to whoever may not read it or the meeting, 403 to whoever may not do that. */
export function requirePaperAct(
  asked: ActionFunctionArgs,
  right: "mayTend" | "mayGiveWord" | "mayRelease",
): PaperDesk & { readonly doing: Doing & { readonly meetingId: string; readonly paperId: string } } {
  const desk = requirePaper(asked);
  const { asker, paper } = desk;
  if (!rightsToPaper(desk)[right]) {
    asker.refused(right === "mayTend" ? "paper.add" : right === "mayRelease" ? "paper.release" : "paper.consent");
    // Whoever reads a paper from outside knows of nothing else of the meeting.
    if (!asker.may("meeting.read", desk.subject)) notFound();
    throw new Response(null, { status: 403 });
  }
  const who = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: asked.context.clock() };
  return { ...desk, doing: { ...who, meetingId: paper.meetingId, paperId: paper.id } };
}

/** For whom the actor may add a paper: own parties, or anybody where they work for the meeting. */
export function addingRights({ asker, subject, ownParties }: PapersDesk) {
  const isStaff = asker.may("paper.add", subject);
  const own = ownParties.filter((partyId) => asker.may("paper.add", { ...subject, partyId }));
  return { isStaff, own, mayAdd: isStaff || own.length > 0 };
}
