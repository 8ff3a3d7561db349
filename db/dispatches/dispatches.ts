import { desc, eq } from "drizzle-orm";
import { reachInText, reachOf, writtenTo, type Reached } from "#domain/dispatches/reach.ts";
import { sentAs } from "#domain/dispatches/sending.ts";
import { addresseesOf, type Missing } from "#domain/network/addressees.ts";
import { comparedAddress } from "#domain/network/contact.ts";
import type { Version } from "#domain/versions/version.ts";
import { digest, record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listContacts } from "#db/network/contacts.ts";
import { addressesWritten } from "#db/dispatches/dispatched-versions.ts";
import { findDistributionList } from "#db/network/distribution-lists.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { writeMessage } from "#db/mail/outbox.ts";
import { loadRegister } from "#db/register/register.ts";
import { dispatches } from "#db/schema/dispatches.ts";
import { findPaper } from "#db/versions/version-papers.ts";
import { findVersion } from "#db/versions/versions.ts";

/** A version that was put into the outbox for a list: who gets it are the mails of its message. */
export type Dispatch = typeof dispatches.$inferSelect;

/** Whom a list would reach with a version now, whom it misses, and by which mark it is known again. */
export type Reach = {
  readonly reached: readonly Reached[];
  readonly missing: readonly Missing[];
  readonly seen: string;
};

/** Undefined where there is no such list. */
export function reachWith(
  db: Db,
  { version, dialogueId, listId, now }: { version: Version; dialogueId: string; listId: string; now: Date },
): Reach | undefined {
  const [list, register] = [findDistributionList(db, { dialogueId, listId }), loadRegister(db, dialogueId)];
  if (!list || !register) return undefined;
  const contacts = listContacts(db, { dialogueId });
  const addressees = addresseesOf(list, { register, contacts }, now.toISOString().slice(0, 10));
  const sent = addressesWritten(db, { versionId: version.id, isFinal: version.state === "issued" });
  const reached = reachOf(addressees, sent);
  return { reached, missing: addressees.missing, seen: digest(reachInText(reached)) };
}

export type PrepareDispatch = Act & {
  /** Made with the form, so that one sent twice is one. */
  readonly id: string;
  readonly meetingId: string;
  readonly versionId: string;
  readonly listId: string;
  /** The mark of the addressees that the person saw. */
  readonly seen: string;
  readonly mail: { readonly language: string; readonly subject: string; readonly body: string };
  readonly replyBy: Date | null;
};

export type DispatchOutcome =
  "prepared" | "not-cleared" | "no-such-list" | "nobody-left" | "addressees-changed" | "no-paper";

/**
 * Puts a version into the outbox for everybody on a list: one message, a mail for each address, the file that was kept of
 * the version. Of fifty who do it at once one does, and nobody who has a mail of this version gets another.
 */
export function prepareDispatch(
  db: Db,
  { id, meetingId, versionId, listId, ...preparing }: PrepareDispatch,
): DispatchOutcome {
  const { seen, mail, replyBy, ...act } = preparing;
  return db.transaction(
    (tx): DispatchOutcome => {
      if (findDispatch(tx, { meetingId, dispatchId: id })) return "prepared";
      const [version, meeting] = [findVersion(tx, versionId), findMeeting(tx, meetingId)];
      if (!version || version.meetingId !== meeting?.id || sentAs(version.state) === undefined) return "not-cleared";
      const { dialogueId, timeZone } = meeting;
      const reach = reachWith(tx, { version, dialogueId, listId, now: act.now });
      const list = findDistributionList(tx, { dialogueId, listId });
      if (!reach || !list) return "no-such-list";
      const fresh = writtenTo(reach.reached);
      if (fresh.length === 0) return "nobody-left";
      if (reach.seen !== seen) return "addressees-changed";
      const isFinal = version.state === "issued";
      const paper = findPaper(tx, { versionId, isFinal });
      if (!paper) return "no-paper";
      const written = writeMessage(tx, {
        ...{ ...act, isReleased: false },
        message: { kind: "notice", dialogueId, meetingId, ...mail, uploadId: paper.uploadId },
        mails: fresh.map(({ party, copy, contact: { name, address } }) => ({
          ...{ idempotencyKey: `dispatch:${id}:${comparedAddress(address)}`, name, address, copy, party },
        })),
      });
      if (written.outcome !== "written") return "nobody-left";
      tx.insert(dispatches)
        .values({
          ...{ id, meetingId, versionId, messageId: written.messageId, isFinal, listName: list.name, timeZone },
          ...{ replyBy: replyBy?.toISOString(), preparedBy: act.actorId, preparedAt: act.now.toISOString() },
        })
        .run();
      record(tx, { ...act, verb: "version.dispatched", targetId: versionId, meetingId });
      return "prepared";
    },
    { behavior: "immediate" },
  );
}

/** One dispatch of a meeting's report. */
export function findDispatch(
  db: Db,
  { meetingId, dispatchId }: { meetingId: string; dispatchId: string },
): Dispatch | undefined {
  const found = db.select().from(dispatches).where(eq(dispatches.id, dispatchId)).get();
  return found?.meetingId === meetingId ? found : undefined;
}

/** All dispatches of a meeting's report, newest first. */
export function listDispatches(db: Db, meetingId: string): readonly Dispatch[] {
  return db
    .select()
    .from(dispatches)
    .where(eq(dispatches.meetingId, meetingId))
    .orderBy(desc(dispatches.preparedAt), desc(dispatches.id))
    .all();
}
