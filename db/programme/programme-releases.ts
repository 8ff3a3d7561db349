import { eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { differenceBetween } from "#domain/programme/difference.ts";
import { toRelease } from "#domain/programme/release.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tellNews } from "#db/floor/news.ts";
import { writeMessage, type NewMail, type NewMessage } from "#db/mail/outbox.ts";
import { findDraftProgramme, findLastRelease } from "#db/programme/programme.ts";
import { keptWarnings, programmeReleases } from "#db/schema/programme.ts";

export type ReleaseOutcome = "released" | "no-such-meeting" | "nothing-changed" | "released-meanwhile";

/** What everybody concerned is to be told; its mails are held until somebody has read them. */
export type Notice = { readonly message: NewMessage; readonly mails: readonly Omit<NewMail, "idempotencyKey">[] };

/**
 * Gives out the programme as it stands as the next revision, and drafts the notice of what changed with it. `number`
 * is the revision that the person was about to make.
 */
export function releaseProgramme(
  db: Db,
  {
    meetingId,
    number,
    notice,
    ...act
  }: Act & { readonly meetingId: string; readonly number: number; readonly notice?: Notice },
): ReleaseOutcome {
  return db.transaction(
    (tx) => {
      const draft = findDraftProgramme(tx, meetingId);
      if (!draft) return "no-such-meeting";
      const programme = toRelease(draft);
      const last = findLastRelease(tx, meetingId);
      if (number !== (last?.number ?? 0) + 1) return "released-meanwhile";
      if (last && differenceBetween(last.programme, programme).length === 0) return "nothing-changed";

      const id = newId({ msecs: act.now.getTime() });
      const mails = notice?.mails.map((mail) => ({ ...mail, idempotencyKey: `programme:${id}:${mail.address}` })) ?? [];
      const written =
        notice && mails.length > 0
          ? writeMessage(tx, { message: notice.message, mails, isReleased: false, ...act })
          : undefined;
      const messageId = written?.outcome === "written" ? written.messageId : null;
      tx.insert(programmeReleases)
        .values({
          ...{ id, meetingId, number, programme, messageId },
          ...{ releasedBy: act.actorId, releasedAt: act.now.toISOString() },
        })
        .run();
      record(tx, { ...act, verb: "programme.released", targetId: id, meetingId });
      tellNews(tx, { meetingId, kind: "programme", now: act.now });
      return "released";
    },
    { behavior: "immediate" },
  );
}

type OfWarning = Act & { readonly meetingId: string; readonly fingerprint: string };

/** Keeps something doubtful as it is: it is not listed again while its facts stand. */
export function keepWarning(db: Db, { meetingId, fingerprint, ...act }: OfWarning): "kept" | "was-kept" {
  return db.transaction(
    (tx) => {
      const kept = tx
        .insert(keptWarnings)
        .values({ meetingId, fingerprint, keptBy: act.actorId, keptAt: act.now.toISOString() })
        .onConflictDoNothing()
        .run();
      if (kept.changes === 0) return "was-kept";
      record(tx, { ...act, verb: "warning.kept", targetId: meetingId, meetingId });
      return "kept";
    },
    { behavior: "immediate" },
  );
}

/** Lists all warnings of a programme again that were kept as they are. */
export function listWarningsAgain(db: Db, { meetingId, ...act }: Omit<OfWarning, "fingerprint">): "listed" | "none" {
  return db.transaction(
    (tx) => {
      const gone = tx.delete(keptWarnings).where(eq(keptWarnings.meetingId, meetingId)).run();
      if (gone.changes === 0) return "none";
      record(tx, { ...act, verb: "warning.listed_again", targetId: meetingId, meetingId });
      return "listed";
    },
    { behavior: "immediate" },
  );
}
