import { and, eq, isNull, max } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { LeftInPaper, MeetingPaper, PaperFormat, Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import { isReleasable, meetingPaperState } from "#domain/meeting-papers/meeting-paper.ts";
import { nextCode, sameCode } from "#domain/meeting-papers/paper-code.ts";
import { record, type Act, type AuditVerb } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeetingPaper, listMeetingPapers, type PaperKey } from "#db/meeting-papers/meeting-papers.ts";
import { findMeeting, type Meeting } from "#db/meetings/meetings.ts";
import { meetingPaperFiles, meetingPapers } from "#db/schema/meeting-papers.ts";
import { findSession } from "#db/programme/sessions.ts";
import { discardPart, type Part } from "#db/files/upload-files.ts";
import { keepUpload } from "#db/files/uploads.ts";

/** What is said of a paper itself. */
export type PaperFacts = Pick<MeetingPaper, "kind" | "title" | "presenter" | "sessionId" | "itemId"> & {
  /** Empty: the next free one of its kind. */
  readonly code: string;
};

/** A file that came in and was looked at. */
export type PaperFileIn = {
  readonly part: Part;
  readonly name: string;
  readonly language: string;
  readonly format: PaperFormat;
  readonly leftIn: readonly LeftInPaper[];
};

type Keeping = { readonly folder: string; readonly digest: (text: string) => string; readonly file: PaperFileIn };
type Refused = "no-such-meeting" | "no-such-paper" | "code-taken" | "no-such-session" | "not-now";
type Outcome = "done" | Refused | { readonly tooManyUntil: Date };

type NewPaper = Act &
  Keeping & {
    readonly id: string;
    readonly meetingId: string;
    readonly party: string | null;
    readonly facts: PaperFacts;
    /** The presenter's word where it came with the paper. */
    readonly sharing: Sharing | null;
  };

/** Takes a paper in with its first file. Sent twice, after a cut or by a double tap, it is one. */
export function addMeetingPaper(db: Db, { file, ...paper }: NewPaper): Outcome {
  const { id, meetingId, party, facts, sharing, folder, digest, ...act } = paper;
  return withPart(file.part, () =>
    db.transaction(
      (tx): Outcome => {
        const meeting = findMeeting(tx, meetingId);
        if (!meeting) return "no-such-meeting";
        const known = findMeetingPaper(tx, { meetingId, paperId: id });
        if (known) return known.addedBy === act.actorId ? "done" : "not-now";
        const written = factsIn(tx, meeting, facts);
        if (typeof written === "string") return written;
        const kept = keepFile(tx, { dialogueId: meeting.dialogueId, folder, digest, file, ...act });
        if (typeof kept !== "string") return kept;
        const at = act.now.toISOString();
        const word = sharing === null ? {} : { sharing, wordAt: at, wordBy: act.actorId };
        tx.insert(meetingPapers)
          .values({ id, meetingId, party, ...written, ...word, addedAt: at, addedBy: act.actorId })
          .run();
        insertFile(tx, { paperId: id, uploadId: kept, file, ...act });
        record(tx, { ...act, verb: "paper.added", targetId: id, meetingId });
        return "done";
      },
      { behavior: "immediate" },
    ),
  );
}

/** Adds a file: another language, or the next revision of one that is there. None that came before is written over. */
export function addPaperFile(db: Db, { file, folder, digest, ...act }: Act & PaperKey & Keeping): Outcome {
  return withPart(file.part, () =>
    uponPaper(db, act, "paper.file_added", (tx, paper, doing) => {
      const dialogueId = findMeeting(tx, paper.meetingId)?.dialogueId;
      if (dialogueId === undefined || paper.withdrawnAt !== null) return "not-now";
      const kept = keepFile(tx, { dialogueId, folder, digest, file, ...doing });
      if (typeof kept !== "string") return kept;
      insertFile(tx, { paperId: paper.id, uploadId: kept, file, ...doing });
      return "done";
    }),
  );
}

/** Says anew what a paper is. */
export function changeMeetingPaper(
  db: Db,
  { facts, ...act }: Act & PaperKey & { readonly facts: PaperFacts },
): Outcome {
  return uponPaper(db, act, "paper.changed", (tx, paper) => {
    const meeting = findMeeting(tx, paper.meetingId);
    if (!meeting || paper.withdrawnAt !== null) return "not-now";
    const written = factsIn(tx, meeting, facts, paper);
    if (typeof written === "string") return written;
    return write(tx, paper, written);
  });
}

type Word = Act & PaperKey & { readonly sharing: Sharing; readonly how?: string };

/** The presenter's word, or another one later; "nobody" ends a release at once. `how` where staff enter what they heard. */
export function giveWord(db: Db, { sharing, how, ...act }: Word): Outcome {
  return uponPaper(db, { ...act, reason: how }, "paper.word_given", (tx, paper, { actorId, now }) => {
    if (paper.withdrawnAt !== null) return "not-now";
    const word = { sharing, wordAt: now.toISOString(), wordBy: actorId, wordHow: how ?? null };
    if (sharing !== "nobody") return write(tx, paper, word);
    endRelease(tx, paper);
    return write(tx, paper, { ...word, releasedAt: null, releasedBy: null });
  });
}

/** Opens every file of a paper that is there by now, as far as the presenter's word reaches. */
export function releaseMeetingPaper(db: Db, act: Act & PaperKey): Outcome {
  return uponPaper(db, act, "paper.released", (tx, paper, { actorId, now }) => {
    if (!isReleasable(paper)) return "not-now";
    const releasedAt = now.toISOString();
    const isNew = and(eq(meetingPaperFiles.paperId, paper.id), isNull(meetingPaperFiles.releasedAt));
    tx.update(meetingPaperFiles).set({ releasedAt }).where(isNew).run();
    return write(tx, paper, { releasedAt, releasedBy: actorId });
  });
}

/** Takes a release back: from then on only those read the paper who read it before. */
export function takeBackRelease(db: Db, act: Act & PaperKey): Outcome {
  return uponPaper(db, act, "paper.release_taken_back", (tx, paper) => {
    if (meetingPaperState(paper) !== "released") return "not-now";
    endRelease(tx, paper);
    return write(tx, paper, { releasedAt: null, releasedBy: null });
  });
}

/** Takes a paper back: from then on its party and the secretariat alone read it, until it is purged. */
export function withdrawMeetingPaper(db: Db, act: Act & PaperKey): Outcome {
  return uponPaper(db, act, "paper.withdrawn", (tx, paper, { now }) =>
    paper.withdrawnAt === null ? write(tx, paper, { withdrawnAt: now.toISOString() }) : "not-now",
  );
}

type Upon = (tx: Db, paper: MeetingPaper, doing: Act) => Outcome;

function uponPaper(
  db: Db,
  { meetingId, paperId, reason, ...act }: Act & PaperKey & { readonly reason?: string },
  verb: AuditVerb,
  does: Upon,
): Outcome {
  return db.transaction(
    (tx) => {
      const paper = findMeetingPaper(tx, { meetingId, paperId });
      if (!paper) return "no-such-paper";
      const outcome = does(tx, paper, act);
      if (outcome === "done") record(tx, { ...act, verb, targetId: paperId, meetingId, reason });
      return outcome;
    },
    { behavior: "immediate" },
  );
}

function write(tx: Db, { id }: MeetingPaper, values: Partial<typeof meetingPapers.$inferInsert>): "done" {
  tx.update(meetingPapers).set(values).where(eq(meetingPapers.id, id)).run();
  return "done";
}

function endRelease(tx: Db, { id }: MeetingPaper): void {
  tx.update(meetingPaperFiles).set({ releasedAt: null }).where(eq(meetingPaperFiles.paperId, id)).run();
}

/** The facts as columns, with a code that no other paper of the meeting has. */
function factsIn(tx: Db, { id: meetingId, symbol }: Meeting, facts: PaperFacts, self?: MeetingPaper) {
  const { sessionId, kind } = facts;
  if (sessionId !== null && !findSession(tx, { meetingId, sessionId })) return "no-such-session" as const;
  const taken = listMeetingPapers(tx, meetingId).flatMap(({ id, code }) => (id === self?.id ? [] : [code]));
  const code = facts.code === "" ? nextCode(kind, { symbol, taken }) : facts.code;
  if (taken.some((other) => sameCode(other) === sameCode(code))) return "code-taken" as const;
  return { ...facts, code, codeKey: sameCode(code) };
}

type Kept = Act & Keeping & { readonly dialogueId: string };

/** The id of the upload, or why it was not kept. */
function keepFile(tx: Db, { file: { part, name }, ...keeping }: Kept): string | Exclude<Outcome, string> {
  const kept = keepUpload(tx, { ...keeping, part, name, purpose: "meeting paper" });
  if (kept.outcome === "too many") return { tooManyUntil: kept.freeAt };
  // The format was read from these very bytes.
  if (kept.outcome === "another kind") throw new Error("A paper of a known format is of no kind that is taken.");
  return kept.uploadId;
}

type Row = Act & { readonly paperId: string; readonly uploadId: string; readonly file: PaperFileIn };

function insertFile(tx: Db, { paperId, uploadId, file: { part, language, format, leftIn }, actorId, now }: Row): void {
  const last = tx
    .select({ revision: max(meetingPaperFiles.revision) })
    .from(meetingPaperFiles)
    .where(and(eq(meetingPaperFiles.paperId, paperId), eq(meetingPaperFiles.language, language)))
    .get();
  tx.insert(meetingPaperFiles)
    .values({
      ...{ id: newId(), paperId, uploadId, language, revision: (last?.revision ?? -1) + 1 },
      ...{ format, size: part.size, leftIn, addedAt: now.toISOString(), addedBy: actorId },
    })
    .run();
}

/** What was refused leaves no bytes behind. */
function withPart(part: Part, does: () => Outcome): Outcome {
  try {
    return does();
  } finally {
    discardPart(part);
  }
}
