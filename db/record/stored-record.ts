import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { MeetingRecord, RecordIntervention, RecordReport } from "#domain/record/record.ts";
import type { Db } from "#db/database/client.ts";
import { listDelegationsForRecord } from "#db/delegations/delegations.ts";
import { listFollowUpsForRecord } from "#db/record/follow-ups.ts";
import { interventionColumns } from "#db/room/interventions.ts";
import type { Layout } from "#db/database/layout.ts";
import { meetingColumns } from "#db/meetings/meetings.ts";
import { listPointsForRecord } from "#db/points/points.ts";
import { prepared } from "#db/database/prepared.ts";
import { participantsColumns, recordParts } from "#db/record/record-rows.ts";
import { listRemarksForRecord } from "#db/remarks/remarks.ts";
import { findReport } from "#db/report/reports.ts";
import { interventions } from "#db/schema/interventions.ts";
import { meetings, participants, sessions } from "#db/schema/meetings.ts";
import { settledParticipants } from "#db/schema/registrations.ts";
import { sessionColumns } from "#db/programme/sessions.ts";

/** Puts the rows of a meeting together again as its record; undefined where there is no such meeting. */
export function collectRecord(db: Db, meetingId: string): MeetingRecord | undefined {
  const meeting = rowsOf.meeting(db).get({ meetingId });
  if (!meeting) return undefined;
  const spoken = rowsOf.interventions(db).all({ meetingId });
  const remarks = listRemarksForRecord(db, meetingId);
  const summedUp = listPointsForRecord(db, meetingId);
  const followUps = listFollowUpsForRecord(db, meetingId);
  const ids = (nouns: readonly { readonly id: string }[]) => nouns.map(({ id }) => id);
  const sayings = new Set([...ids(spoken), ...ids(remarks)]);
  const sources = new Set([...sayings, ...ids(summedUp), ...ids(followUps)]);

  const turnsBySession = Map.groupBy(spoken, ({ sessionId }) => sessionId);
  const programme = rowsOf.sessions(db).all({ meetingId });
  const sessionsOfRecord = programme.map((session) => {
    const turns = (turnsBySession.get(session.id) ?? []).map((row) => interventionColumns.fromColumns(row));
    const standing = turns.map((turn) => withStandingQuestion(turn, sayings));
    return sessionColumns.fromColumns(session, part("interventions", standing, session.layout));
  });
  const chairPoints = summedUp.map((point) => withStandingSources(point, sayings));
  const report = findReport(db, meetingId);
  const layout = meeting.recordLayout;
  return recordParts.fromColumns(
    { layout },
    {
      format: "rapporteur/meeting-record",
      version: 1,
      dialogue: meeting.dialogue,
      meeting: meetingColumns.fromColumns(meeting),
      ...participantsPart(db, meetingId),
      ...part("sessions", sessionsOfRecord, layout),
      ...part("remarks", remarks, layout),
      ...part("chairPoints", chairPoints, layout),
      ...part("followUps", followUps, layout),
      ...(report ? { report: withStandingParagraphs(report, sources) } : {}),
    },
  );
}

/** A list belongs to its object where it holds something, or where the file gave it empty. */
function part<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
  layout: Layout,
): { [K in Key]?: readonly Item[] } {
  if (items.length === 0 && !layout.includes(key)) return {};
  // TypeScript widens a computed key to string; it is Key.
  return { [key]: items } as { [K in Key]?: readonly Item[] };
}

function participantsPart(db: Db, meetingId: string): Pick<MeetingRecord, "participants"> {
  const settled = rowsOf.settled(db).get({ meetingId });
  if (settled)
    return { participants: { people: settled.people, delegations: listDelegationsForRecord(db, meetingId) } };
  const row = rowsOf.participants(db).get({ meetingId });
  if (!row) return {};
  const list = listDelegationsForRecord(db, meetingId);
  return { participants: participantsColumns.fromColumns(row, part("delegations", list, row.layout)) };
}

function withStandingQuestion(turn: RecordIntervention, standing: ReadonlySet<string>): RecordIntervention {
  if (turn.inReplyTo === undefined || standing.has(turn.inReplyTo)) return turn;
  const { inReplyTo: _gone, ...rest } = turn;
  return rest;
}

function withStandingSources<Citing extends { readonly sources?: readonly string[] }>(
  citing: Citing,
  standing: ReadonlySet<string>,
): Citing {
  if (!citing.sources || citing.sources.every((id) => standing.has(id))) return citing;
  return { ...citing, sources: citing.sources.filter((id) => standing.has(id)) };
}

function withStandingParagraphs(report: RecordReport, standing: ReadonlySet<string>): RecordReport {
  if (!report.paragraphs) return report;
  return { ...report, paragraphs: report.paragraphs.map((paragraph) => withStandingSources(paragraph, standing)) };
}

const rowsOf = {
  meeting: prepared((db) =>
    db
      .select()
      .from(meetings)
      .where(eq(meetings.id, sql.placeholder("meetingId")))
      .prepare(),
  ),
  participants: prepared((db) =>
    db
      .select()
      .from(participants)
      .where(eq(participants.meetingId, sql.placeholder("meetingId")))
      .prepare(),
  ),
  settled: prepared((db) =>
    db
      .select({ people: settledParticipants.people })
      .from(settledParticipants)
      .where(eq(settledParticipants.meetingId, sql.placeholder("meetingId")))
      .prepare(),
  ),
  sessions: prepared((db) =>
    db
      .select()
      .from(sessions)
      .where(and(eq(sessions.meetingId, sql.placeholder("meetingId")), isNull(sessions.removedAt)))
      .orderBy(asc(sessions.position))
      .prepare(),
  ),
  interventions: prepared((db) =>
    db
      .select()
      .from(interventions)
      .where(and(eq(interventions.meetingId, sql.placeholder("meetingId")), isNull(interventions.withdrawnAt)))
      .orderBy(asc(interventions.position))
      .prepare(),
  ),
};
