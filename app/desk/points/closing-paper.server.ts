import type { ClosingPaperOnPage } from "#app/components/points/closing-paper-on-page.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { rightsInPoints, type PointsDesk } from "#app/desk/points/points-access.server.ts";
import { fileOf, sourcesOf } from "#app/desk/points/points-page.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { findClosingPaper } from "#db/points/closing-papers.ts";
import { newsHead } from "#db/floor/news.ts";
import { findPerson } from "#db/accounts/people.ts";
import { listPoints, listProposals } from "#db/points/points.ts";
import { runningSessions } from "#db/floor/running-sessions.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { closingPaper } from "#domain/points/closing-paper.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import type { AppLoadContext } from "@remix-run/node";

/** The points as the Chair has them on the tablet. */
export function closingPaperOnPage(context: AppLoadContext, desk: PointsDesk): ClosingPaperOnPage {
  const { db } = context;
  const { asker, meeting, subject } = desk;
  const since = newsHead(db, meeting.id);
  const read = readMeeting(context, meeting, rightsAt(asker, desk));
  const paper = findClosingPaper(db, meeting.id);
  const points = listPoints(db, meeting.id);
  const cited = new Set(points.flatMap(({ sources }) => sources));
  const nameOf = (personId: string) => findPerson(db, personId)?.name ?? "";
  return {
    home: `/meetings/${meeting.id}`,
    meetingId: meeting.id,
    since,
    file: fileOf(desk),
    ...rightsInPoints(desk),
    isArchived: meeting.state === "archived",
    isStaff: asker.may("line.pin", subject),
    room: roomOf(db, meeting.id),
    closingAt: listSessions(db, meeting.id)
      .find(({ kind }) => kind === "closing")
      ?.startsAt?.slice(11, 16),
    place: meeting.city,
    startsOn: meeting.startsOn,
    revision: paper.revision,
    keptAt: paper.changedAt === null ? undefined : clockTimeAt(new Date(paper.changedAt), meeting.timeZone).slice(11),
    settled: paper.settledAt === null ? undefined : { at: paper.settledAt, by: nameOf(paper.settledBy ?? "") },
    timeZone: meeting.timeZone,
    groups: closingPaper(points, { isSettled: false }),
    proposals: listProposals(db, meeting.id).map((one) => ({ ...one, by: nameOf(one.proposedBy) })),
    sources: Object.fromEntries(Object.entries(sourcesOf(read)).filter(([id]) => cited.has(id))),
    keptAs: `closing-paper ${meeting.id} ${asker.id}`,
  };
}

/** The chair's page of the session in which somebody speaks, or else of the last one. */
function roomOf(db: AppLoadContext["db"], meetingId: string): string | undefined {
  const last = listSessions(db, meetingId).findLast(({ kind }) => kind !== "break");
  const sessionId = runningSessions(db, meetingId)[0] ?? last?.id;
  return sessionId === undefined ? undefined : pathTo`/meetings/${meetingId}/sessions/${sessionId}/chair`;
}
