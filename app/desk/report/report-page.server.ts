import type { DeskOnReport, ReportOnPage, Said, SourceOnPage } from "#app/components/report/report-on-page.ts";
import type { MeetingRead } from "#app/desk/meetings/meeting-read.server.ts";
import { sourcesOf } from "#app/desk/points/points-page.server.ts";
import { fileNameOf, readReport, type ReportRead } from "#app/desk/report/report-access.server.ts";
import { reportApart, reportMade, type ReportMade } from "#app/desk/report/report-made.ts";
import { outlineOf } from "#app/desk/report/report-outline.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Db } from "#db/database/client.ts";
import { listDismissed } from "#db/draft/dismissed-findings.ts";
import { findDraft } from "#db/draft/drafts.ts";
import { isFrozen } from "#db/database/frozen.ts";
import { listLeftOut } from "#db/draft/lines-left-out.ts";
import { newsHead } from "#db/floor/news.ts";
import { findPerson } from "#db/accounts/people.ts";
import { tellingOf } from "#domain/draft/told.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A report with its outline, and for the desk with sources, findings and what is not written out yet. Throws 404. */
export async function reportOnPage(context: AppLoadContext, actor: Asker, meetingId: string): Promise<ReportOnPage> {
  const { db } = context;
  // Read first: news that comes in between is heard once more rather than never.
  const since = newsHead(db, meetingId);
  const asked = withSides(db, readReport(context, actor, meetingId));
  const desk = asked.given.beside && deskOf(db, asked, { since, sources: asked.given.beside.sources });
  const { report, sides } = await reportApart(asked.given);
  const home = `/meetings/${meetingId}`;
  return {
    home,
    report,
    outline: outlineOf(report, asked.given.record),
    printMark: report.state.kind === "draft" ? stateInWords(report.state).toUpperCase() : undefined,
    file: { href: `${home}/report.docx`, name: fileNameOf(report, meetingId) },
    desk: desk && sides && { ...desk, sides },
  };
}

/** A report with what stands beside its text, for whoever may see that, without holding up the server. Throws 404. */
export function besideApart(context: AppLoadContext, actor: Asker, meetingId: string): Promise<ReportMade> {
  return reportApart(withSides(context.db, readReport(context, actor, meetingId)).given);
}

/** The same at once, where nothing may come between. */
export function besideNow(context: AppLoadContext, actor: Asker, meetingId: string): ReportMade {
  return reportMade(withSides(context.db, readReport(context, actor, meetingId)).given);
}

function deskOf(
  db: Db,
  { me, read: { record }, rights }: ReportRead,
  found: Pick<DeskOnReport, "since" | "sources">,
): Omit<DeskOnReport, "sides"> {
  const { id } = record.meeting;
  const begun = findDraft(db, id);
  return {
    ...found,
    ...{ meetingId: id, me, mayFreeze: rights.mayFreeze, mayWrite: rights.mayEditReport },
    isFrozen: isFrozen(db, id),
    draft: begun && { begunAt: begun.begunAt, begunBy: nameOf(db, begun.begunBy) },
    shape: record.report?.shape ?? "full",
    telling: tellingOf(record),
  };
}

/** Adds of what the sides are made, for whoever may see them. */
function withSides(db: Db, asked: ReportRead): ReportRead {
  const { rights, read, given } = asked;
  if (!rights.mayReadLines) return asked;
  const { id } = read.record.meeting;
  const reasons = new Map(
    listLeftOut(db, id).map(({ interventionId, reason, leftOutBy, leftOutAt }): [string, Said] => [
      interventionId,
      { reason, by: nameOf(db, leftOutBy), at: leftOutAt },
    ]),
  );
  const dismissals = listDismissed(db, id).map(({ fingerprint, reason, dismissedBy, dismissedAt }) => ({
    ...{ fingerprint, reason, at: dismissedAt },
    by: nameOf(db, dismissedBy),
  }));
  const sources = sourcesWithNotes(read, rights);
  return { ...asked, given: { ...given, beside: { present: read.present, reasons, dismissals, sources } } };
}

const nameOf = (db: Db, personId: string) => findPerson(db, personId)?.name ?? personId;

/** Every taking of the floor with what was said, and for whoever may read notes with its note. */
function sourcesWithNotes(
  read: MeetingRead,
  { mayReadNotes }: { mayReadNotes: boolean },
): Readonly<Record<string, SourceOnPage>> {
  const noted = mayReadNotes ? (read.record.sessions ?? []).flatMap(({ interventions = [] }) => interventions) : [];
  const notes = new Map(noted.map(({ id, note }) => [id, note]));
  return Object.fromEntries(
    Object.entries(sourcesOf(read)).map(([id, { label, to, speaker, words }]) => [
      id,
      { label, to, speaker, words, note: notes.get(id) },
    ]),
  );
}
