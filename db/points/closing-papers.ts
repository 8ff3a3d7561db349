import { eq, sql } from "drizzle-orm";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { isFrozen } from "#db/database/frozen.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { prepared } from "#db/database/prepared.ts";
import { closingPapers } from "#db/schema/points.ts";

/** The points of a meeting as one paper; one that nobody changed yet is at revision 0. */
export type ClosingPaper = {
  /** Counts all changes to the points, so that two printed papers can be told apart. */
  readonly revision: number;
  readonly changedAt: string | null;
  /** Since when the points stand as the Chair delivered them, and who said so. */
  readonly settledAt: string | null;
  readonly settledBy: string | null;
};

const paperOfMeeting = prepared((db) =>
  db
    .select()
    .from(closingPapers)
    .where(eq(closingPapers.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

export function findClosingPaper(db: Db, meetingId: string): ClosingPaper {
  return paperOfMeeting(db).get({ meetingId }) ?? { revision: 0, changedAt: null, settledAt: null, settledBy: null };
}

/** Why nothing may be changed: the meeting is over for good, a version of the report is frozen, or the Chair has said what they will say. */
export type PaperClosed = "archived" | "frozen" | "settled";

type Upon = Act & { readonly meetingId: string };

/** Writes to the points of a meeting, unless they are closed; what is "done" counts as a change and is told. */
export function changePaper<Outcome extends string>(
  db: Db,
  { meetingId, now }: Upon,
  write: (tx: Db) => Outcome,
  settled: Settled = {},
): Outcome | PaperClosed {
  return db.transaction(
    (tx) => {
      if (isArchived(tx, meetingId)) return "archived";
      if (isFrozen(tx, meetingId)) return "frozen";
      if (findClosingPaper(tx, meetingId).settledAt !== null) return "settled";
      const outcome = write(tx);
      if (outcome === "done") changed(tx, { meetingId, now }, settled);
      return outcome;
    },
    { behavior: "immediate" },
  );
}

/**
 * "This is what I will say": from now on the points stand as delivered. Refused where they changed since the person saw
 * them, because the word was given to other points.
 */
export function settlePaper(
  db: Db,
  { meetingId, expectedRevision, ...act }: Upon & { readonly expectedRevision: number },
): "done" | "changed-meanwhile" | PaperClosed {
  const settled = { settledAt: act.now.toISOString(), settledBy: act.actorId };
  const settle = (tx: Db) => {
    if (findClosingPaper(tx, meetingId).revision !== expectedRevision) return "changed-meanwhile";
    record(tx, { ...act, verb: "closing_paper.settled", targetId: meetingId, meetingId });
    return "done";
  };
  return changePaper(db, { meetingId, ...act }, settle, settled);
}

/** Opens the points to changes again, because the Chair will say something else. */
export function reopenPaper(db: Db, { meetingId, ...act }: Upon): "done" | "not-settled" | "archived" | "frozen" {
  return db.transaction(
    (tx) => {
      if (isArchived(tx, meetingId)) return "archived";
      if (isFrozen(tx, meetingId)) return "frozen";
      if (findClosingPaper(tx, meetingId).settledAt === null) return "not-settled";
      changed(tx, { meetingId, now: act.now }, { settledAt: null, settledBy: null });
      record(tx, { ...act, verb: "closing_paper.reopened", targetId: meetingId, meetingId });
      return "done";
    },
    { behavior: "immediate" },
  );
}

type Settled = Partial<Pick<ClosingPaper, "settledAt" | "settledBy">>;

function changed(tx: Db, { meetingId, now }: Pick<Upon, "meetingId" | "now">, settled: Settled): void {
  const changedAt = now.toISOString();
  tx.insert(closingPapers)
    .values({ meetingId, revision: 1, changedAt, ...settled })
    .onConflictDoUpdate({
      target: closingPapers.meetingId,
      set: { revision: sql`${closingPapers.revision} + 1`, changedAt, ...settled },
    })
    .run();
  tellNews(tx, { meetingId, kind: "points", now });
}

const isArchived = (tx: Db, meetingId: string) => findMeeting(tx, meetingId)?.state === "archived";
