import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { PartyId } from "#domain/record/record.ts";
import type { CorrectionOutcome } from "#domain/remarks/line-correction.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { interventionColumns } from "#db/room/interventions.ts";
import { tellNews } from "#db/floor/news.ts";
import { interventions } from "#db/schema/interventions.ts";
import { lineCorrections } from "#db/schema/line-corrections.ts";

export type LineCorrection = typeof lineCorrections.$inferSelect;

type OfParty = { readonly meetingId: string; readonly party: PartyId };

/** The lines of a meeting that were noted of one party, alone or among several, in the order of speaking; no notes. */
export function listOwnLines(db: Db, { meetingId, party }: OfParty) {
  return db
    .select()
    .from(interventions)
    .where(
      and(
        eq(interventions.meetingId, meetingId),
        or(
          eq(interventions.party, party),
          sql`${party} in (select value from json_each(coalesce(${interventions.parties}, '[]')))`,
        ),
        isNull(interventions.withdrawnAt),
        ne(sql`trim(${interventions.line})`, ""),
      ),
    )
    .orderBy(asc(interventions.sessionId), asc(interventions.position))
    .all()
    .map((row) => {
      const { note: _private, ...line } = interventionColumns.fromColumns(row);
      return { ...line, sessionId: row.sessionId };
    });
}

export type AskOutcome = "asked" | "already-asked" | "no-such-line";

/** Asks that a line be corrected. Refused where no line of this party stands there. */
export function askForCorrection(
  db: Db,
  asked: Act & OfParty & { readonly id: string; readonly interventionId: string; readonly text: string },
): AskOutcome {
  const { id, meetingId, party, interventionId, text, ...act } = asked;
  return db.transaction(
    (tx) => {
      const known = tx.select().from(lineCorrections).where(eq(lineCorrections.id, id)).get();
      if (known) return "already-asked";
      const line = listOwnLines(tx, { meetingId, party }).find((own) => own.id === interventionId)?.line;
      if (line === undefined) return "no-such-line";
      tx.insert(lineCorrections)
        .values({
          ...{ id, meetingId, party, interventionId, line, text },
          ...{ askedBy: act.actorId, askedAt: act.now.toISOString() },
        })
        .run();
      record(tx, { ...act, verb: "correction.asked", targetId: id, meetingId });
      tellNews(tx, { meetingId, kind: "lines", now: act.now });
      return "asked";
    },
    { behavior: "immediate" },
  );
}

/** Says what came of a correction. False where there is none that waits: somebody else was first. */
export function settleCorrection(
  db: Db,
  { id, meetingId, outcome, ...act }: Act & { id: string; meetingId: string; outcome: CorrectionOutcome },
): boolean {
  return db.transaction(
    (tx) => {
      const settled = tx
        .update(lineCorrections)
        .set({ outcome, settledAt: act.now.toISOString(), settledBy: act.actorId })
        .where(
          and(eq(lineCorrections.id, id), eq(lineCorrections.meetingId, meetingId), isNull(lineCorrections.settledAt)),
        )
        .run();
      if (settled.changes === 0) return false;
      record(tx, { ...act, verb: "correction.settled", targetId: id, meetingId });
      return true;
    },
    { behavior: "immediate" },
  );
}

/** The corrections asked for at a meeting, or by one party at it, oldest first. */
export function listCorrections(
  db: Db,
  { meetingId, party }: Partial<OfParty> & { meetingId: string },
): LineCorrection[] {
  return db
    .select()
    .from(lineCorrections)
    .where(
      and(eq(lineCorrections.meetingId, meetingId), party === undefined ? undefined : eq(lineCorrections.party, party)),
    )
    .orderBy(asc(lineCorrections.askedAt), asc(lineCorrections.id))
    .all();
}
