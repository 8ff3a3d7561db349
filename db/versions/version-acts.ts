import type { Report } from "#domain/report/report.ts";
import { canonicalText } from "#domain/versions/canonical-text.ts";
import { asDraft, nextNumber } from "#domain/versions/frozen-report.ts";
import type { OpenWhenFrozen } from "#domain/versions/version.ts";
import { discardDraftForChairs, draftForChairs, type ApprovalMail } from "#db/approvals/approval-people.ts";
import { isDecidedOf } from "#db/approvals/approvals.ts";
import { digest, record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { versions } from "#db/schema/versions.ts";
import { findVersion, moveVersion, newestNumber, textStateOf } from "#db/versions/versions.ts";

/** What is frozen, read inside the transaction that freezes it. */
export type Freezing = {
  readonly report: Report;
  readonly editedBy: readonly string[];
  readonly open: OpenWhenFrozen;
};

export type FreezeVersion = Act & {
  /** Made with the form, so that one sent twice is one. */
  readonly id: string;
  readonly meetingId: string;
  /** The hash of the text that the person saw, and what they saw was open. */
  readonly seen: { readonly sha256: string; readonly open: OpenWhenFrozen };
  /** What is drafted for the chairs, who are to decide of this version. */
  readonly mail?: (number: number) => ApprovalMail;
};

/** The text has another state, or is another than the person saw. */
export type FreezeOutcome = "frozen" | "not-working" | "changed-meanwhile";

/** Freezes the text of a meeting's report. Of two who do it at once, one does. */
export function freezeVersion(
  db: Db,
  { id, meetingId, seen, mail, ...act }: FreezeVersion,
  read: (tx: Db) => Freezing,
): FreezeOutcome {
  return db.transaction(
    (tx): FreezeOutcome => {
      if (findVersion(tx, id)?.meetingId === meetingId) return "frozen";
      const meeting = findMeeting(tx, meetingId);
      if (meeting?.isReleased !== false || textStateOf(tx, meetingId) !== "working") return "not-working";
      const { report: compiled, editedBy, open } = read(tx);
      const number = nextNumber(compiled, newestNumber(tx, meetingId));
      const report = { ...asDraft(compiled, number), versionId: id };
      const text = canonicalText(report);
      const sha256 = digest(text);
      if (sha256 !== seen.sha256 || open.errors > seen.open.errors || open.missing > seen.open.missing)
        return "changed-meanwhile";
      const at = act.now.toISOString();
      tx.insert(versions)
        .values({
          ...{ id, meetingId, number, state: "frozen", report, text, sha256, editedBy, open },
          ...{ frozenBy: act.actorId, frozenAt: at, changedAt: at, changedBy: act.actorId },
        })
        .run();
      tellNews(tx, { meetingId, kind: "version", now: act.now });
      record(tx, { ...act, verb: "version.frozen", targetId: id, meetingId });
      if (mail) draftForChairs(tx, { ...act, meeting, key: id, mail: mail(number) });
      return "frozen";
    },
    { behavior: "immediate" },
  );
}

type Reasoned = Act & { readonly versionId: string; readonly reason: string };

/**
 * Takes back a version that was frozen by mistake, as long as no chair has decided of it and no letter is entered; what
 * was drafted for the chairs goes with it. The version stays as it was frozen, and another one will follow.
 */
export function takeBackVersion(db: Db, { versionId, reason, ...act }: Reasoned): "taken-back" | "too-late" {
  return db.transaction(
    (tx) => {
      if (isDecidedOf(tx, versionId)) return "too-late";
      const moved = moveVersion(tx, { ...act, versionId, event: "taken back", verb: "version.taken_back", reason });
      if (!moved) return "too-late";
      discardDraftForChairs(tx, { ...act, key: versionId });
      tellNews(tx, { meetingId: moved.meetingId, kind: "version", now: act.now });
      return "taken-back";
    },
    { behavior: "immediate" },
  );
}

/** Opens the text of a version to changes again; the version stays as it is, and another one will follow. */
export function reopenVersion(db: Db, { versionId, reason, ...act }: Reasoned): "reopened" | "not-open-to-it" {
  return db.transaction(
    (tx) => {
      const moved = moveVersion(tx, { ...act, versionId, event: "reopened", verb: "version.reopened", reason });
      if (!moved) return "not-open-to-it";
      tellNews(tx, { meetingId: moved.meetingId, kind: "version", now: act.now });
      return "reopened";
    },
    { behavior: "immediate" },
  );
}
