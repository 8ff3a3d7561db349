import { randomUUID } from "node:crypto";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { next } from "#domain/versions/state.ts";
import { dayIn } from "#domain/text/dates.ts";
import { originalName } from "#domain/uploads/original-name.ts";
import { hasFinalApproval } from "#db/approvals/approvals.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { tellNews } from "#db/floor/news.ts";
import { reports } from "#db/schema/reports.ts";
import { uploads } from "#db/schema/uploads.ts";
import { versionFiles } from "#db/schema/versions.ts";
import { discardPart, placePart, type Part } from "#db/files/upload-files.ts";
import { findVersion, moveVersion } from "#db/versions/versions.ts";

/** The Word file of a version as it was made for good: served, mailed and compared from there. */
export type Paper = { readonly uploadId: string; readonly sha256: string; readonly name: string };

type PaperKey = { readonly versionId: string; readonly isFinal: boolean };

/** The kept file of a version, as a draft or as the final paper; the first one, should the house have made others since. */
export function findPaper(db: Db, { versionId, isFinal }: PaperKey): Paper | undefined {
  return db
    .select({ uploadId: uploads.id, sha256: uploads.sha256, name: uploads.originalName })
    .from(versionFiles)
    .innerJoin(uploads, eq(uploads.id, versionFiles.uploadId))
    .where(
      and(
        and(eq(versionFiles.versionId, versionId), eq(versionFiles.isFinal, isFinal)),
        isNotNull(versionFiles.uploadId),
      ),
    )
    .orderBy(asc(versionFiles.givenAt))
    .limit(1)
    .get();
}

export type KeepPaper = Act & PaperKey & { readonly folder: string; readonly part: Part; readonly name: string };

/** Keeps the Word file of a version, unless one is kept already. */
export function keepPaper(db: Db, { folder, part, ...paper }: KeepPaper): void {
  try {
    db.transaction((tx) => keepWithin(tx, { folder, part, ...paper }), { behavior: "immediate" });
  } finally {
    discardPart(part);
  }
}

/** The place is given inside the transaction, whose lock whoever sweeps files away must hold too. */
function keepWithin(tx: Db, { folder, part, name, versionId, isFinal, ...act }: KeepPaper): void {
  const version = findVersion(tx, versionId);
  const meeting = version && findMeeting(tx, version.meetingId);
  if (!meeting || findPaper(tx, { versionId, isFinal })) return;
  const { sha256, size } = part;
  const [uploadId, at] = [randomUUID(), act.now.toISOString()];
  tx.insert(uploads)
    .values({
      ...{ id: uploadId, sha256, size, mediaType: "application/zip", purpose: "report version" },
      ...{ originalName: originalName(name), ownerId: act.actorId, dialogueId: meeting.dialogueId, createdAt: at },
    })
    .run();
  tx.insert(versionFiles)
    .values({ versionId, sha256, uploadId, isFinal, givenAt: at })
    .onConflictDoUpdate({ target: [versionFiles.versionId, versionFiles.sha256], set: { uploadId, isFinal } })
    .run();
  record(tx, { ...act, verb: "upload.kept", targetId: uploadId, meetingId: meeting.id });
  placePart(folder, part);
}

export type IssueOutcome = "issued" | "issued-already" | "no-final-approval" | "no-such-version";

/**
 * Issues the report after its final approval, with the file that everybody gets: from now on it is known to the public,
 * and nothing changes in it any more.
 */
export function issueVersion(
  db: Db,
  { folder, part, versionId, name, ...act }: Omit<KeepPaper, "isFinal">,
): IssueOutcome {
  try {
    return db.transaction(
      (tx): IssueOutcome => {
        const version = findVersion(tx, versionId);
        const meeting = version && findMeeting(tx, version.meetingId);
        if (!meeting) return "no-such-version";
        if (version.state === "issued") return "issued-already";
        if (next(version.state, "issued") === undefined || !hasFinalApproval(tx, version)) return "no-final-approval";
        moveVersion(tx, { ...act, versionId, event: "issued", verb: "version.issued" });
        keepWithin(tx, { ...act, folder, part, versionId, name, isFinal: true });
        const issuedOn = dayIn(act.now, meeting.timeZone);
        tx.insert(reports)
          .values({ meetingId: meeting.id, status: "final", issuedOn, layout: [] })
          .onConflictDoUpdate({ target: reports.meetingId, set: { status: "final", issuedOn } })
          .run();
        tellNews(tx, { meetingId: meeting.id, kind: "version", now: act.now });
        return "issued";
      },
      { behavior: "immediate" },
    );
  } finally {
    discardPart(part);
  }
}
