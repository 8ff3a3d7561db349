import { sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { MeetingState } from "#domain/access/subject.ts";
import type { MeetingRecord, RecordParticipants } from "#domain/record/record.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { delegationColumns } from "#db/delegations/delegations.ts";
import { followUpColumns } from "#db/record/follow-ups.ts";
import { interventionColumns } from "#db/room/interventions.ts";
import { recordColumns } from "#db/database/layout.ts";
import { meetingColumns } from "#db/meetings/meetings.ts";
import { pointColumns } from "#db/points/points.ts";
import { remarkColumns } from "#db/remarks/remarks.ts";
import { paragraphColumns, reportColumns } from "#db/report/reports.ts";
import { interventions } from "#db/schema/interventions.ts";
import { delegations, followUps, meetings, participants, remarks, sessions } from "#db/schema/meetings.ts";
import { points } from "#db/schema/points.ts";
import { paragraphs, reports } from "#db/schema/reports.ts";
import { sessionColumns } from "#db/programme/sessions.ts";

/** The numbers stated under `participants`; the list of delegations has rows of its own. */
export const participantsColumns = recordColumns<RecordParticipants>()(["people", "countries", "organisations"], {
  parts: ["delegations"],
});

/** The record as a whole has no columns: what it holds is kept elsewhere, and its layout with the meeting. */
export const recordParts = recordColumns<MeetingRecord>()([], {
  parts: [
    "format",
    "version",
    "dialogue",
    "meeting",
    "participants",
    "sessions",
    "remarks",
    "chairPoints",
    "followUps",
    "report",
  ],
});

type Storing = Act & { readonly record: MeetingRecord; readonly state: MeetingState };

/** Puts every object of a record into its row. To be called inside a transaction; there must be no such meeting yet. */
export function storeRecord(tx: Db, storing: Storing): void {
  // A reply may stand in the file before what it answers: references are judged at the end of the transaction.
  tx.run(sql`PRAGMA defer_foreign_keys = ON`);
  storeMeeting(tx, storing);
  storeParticipants(tx, storing.record);
  storeSessions(tx, storing);
  storePapers(tx, storing);
  storeReport(tx, storing.record);
}

function storeMeeting(tx: Db, { record, state, actorId, now }: Storing): void {
  const { dialogue } = record;
  const at = now.toISOString();
  const desk = { dialogueId: dialogue.id, dialogue, state, createdAt: at, changedAt: at, changedBy: actorId };
  const columns = meetingColumns.toColumns(record.meeting);
  const recordLayout = recordParts.toColumns(record).layout;
  tx.insert(meetings)
    .values({ ...columns, ...desk, recordLayout })
    .run();
}

function storeParticipants(tx: Db, { meeting, participants: present }: MeetingRecord): void {
  if (!present) return;
  const meetingId = meeting.id;
  tx.insert(participants)
    .values({ ...participantsColumns.toColumns(present), meetingId })
    .run();
  const list = (present.delegations ?? []).map((delegation, position) => ({
    ...delegationColumns.toColumns(delegation),
    id: newId(),
    meetingId,
    position,
  }));
  for (const rows of inPortions(list)) tx.insert(delegations).values(rows).run();
}

function storeSessions(tx: Db, { record: { meeting, sessions: programme = [] }, actorId, now }: Storing): void {
  const meetingId = meeting.id;
  const list = programme.map((session, position) => ({ ...sessionColumns.toColumns(session), meetingId, position }));
  for (const rows of inPortions(list)) tx.insert(sessions).values(rows).run();

  const at = now.toISOString();
  const history = { revision: 1, createdAt: at, changedAt: at, changedBy: actorId };
  const spoken = programme.flatMap(({ id, interventions: turns = [] }) =>
    turns.map((intervention, position) => ({
      ...interventionColumns.toColumns(intervention),
      ...history,
      meetingId,
      sessionId: id,
      position,
    })),
  );
  for (const rows of inPortions(spoken)) tx.insert(interventions).values(rows).run();
}

function storePapers(tx: Db, { record }: Storing): void {
  const meetingId = record.meeting.id;
  const written = (record.remarks ?? []).map((remark, position) => ({
    ...remarkColumns.toColumns(remark),
    meetingId,
    position,
  }));
  for (const rows of inPortions(written)) tx.insert(remarks).values(rows).run();

  const summedUp = (record.chairPoints ?? []).map((point, position) => ({
    ...pointColumns.toColumns(point),
    meetingId,
    position,
  }));
  for (const rows of inPortions(summedUp)) tx.insert(points).values(rows).run();

  const promised = (record.followUps ?? []).map((followUp, position) => ({
    ...followUpColumns.toColumns(followUp),
    meetingId,
    position,
  }));
  for (const rows of inPortions(promised)) tx.insert(followUps).values(rows).run();
}

function storeReport(tx: Db, { meeting, report }: MeetingRecord): void {
  if (!report) return;
  const meetingId = meeting.id;
  tx.insert(reports)
    .values({ ...reportColumns.toColumns(report), meetingId })
    .run();
  const given = (report.paragraphs ?? []).map((paragraph, position) => ({
    ...paragraphColumns.toColumns(paragraph),
    meetingId,
    position,
  }));
  for (const rows of inPortions(given)) tx.insert(paragraphs).values(rows).run();
}

/** SQLite takes 32,766 values in one statement; a row of ours has 25 at most. */
function* inPortions<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += 500) yield rows.slice(start, start + 500);
}
