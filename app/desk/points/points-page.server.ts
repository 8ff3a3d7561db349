import type { PointsOnPage } from "#app/components/points/points-on-page.ts";
import { readMeeting, type MeetingRead } from "#app/desk/meetings/meeting-read.server.ts";
import { rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import { rightsInPoints, type PointsDesk } from "#app/desk/points/points-access.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import type { Db } from "#db/database/client.ts";
import { findClosingPaper } from "#db/points/closing-papers.ts";
import { isFrozen } from "#db/database/frozen.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { newsHead } from "#db/floor/news.ts";
import { listPoints } from "#db/points/points.ts";
import { candidatesFor } from "#domain/points/candidates.ts";
import { closingPaper } from "#domain/points/closing-paper.ts";
import { nearDuplicates } from "#domain/points/near-duplicates.ts";
import type { Point } from "#domain/points/point.ts";
import type { AppLoadContext } from "@remix-run/node";
import { v7 as newId } from "uuid";

/** A meeting's points as its desk prepares them, with what was pinned and is no point yet. */
export function pointsOnPage(context: AppLoadContext, desk: PointsDesk): PointsOnPage {
  const { meeting } = desk;
  const since = newsHead(context.db, meeting.id);
  const read = readMeeting(context, meeting, rightsAt(desk.asker, desk));
  const points = listPoints(context.db, meeting.id);
  const { settledAt } = findClosingPaper(context.db, meeting.id);
  const candidates = candidatesFor(read.record, points, read.printing.sentenceOf);
  const near = nearOf(points, candidates);
  return {
    home: `/meetings/${meeting.id}`,
    meetingId: meeting.id,
    since,
    file: fileOf(desk),
    closed: closedBy(context.db, meeting, settledAt),
    ...rightsInPoints(desk),
    groups: closingPaper(points, { isSettled: false }),
    candidates: candidates.map((candidate) => ({
      ...candidate,
      newId: newId(),
      nearTo: near.filter(([, other]) => other === candidate.interventionId).map(([pointId]) => pointId),
    })),
    near: near.filter(([, other]) => points.some(({ id }) => id === other)),
    sources: sourcesOf(read),
    newId: newId(),
  };
}

/** What keeps the points as they are; the strongest reason first. */
function closedBy(db: Db, { id, state, isReleased }: Meeting, settledAt: string | null): PointsOnPage["closed"] {
  if (state === "archived") return "archived";
  if (!isReleased && isFrozen(db, id)) return "frozen";
  return settledAt === null ? undefined : "settled";
}

/** Where the Word file is, and under which name it is kept. */
export function fileOf({ meeting }: PointsDesk) {
  const mark = meeting.symbol?.replaceAll("/", "-") ?? meeting.id;
  return { href: `/meetings/${meeting.id}/closing-paper.docx`, name: `${mark} closing paper.docx` };
}

/** Who says nearly the same: points among themselves, and candidates as points. A point always stands first. */
function nearOf(points: readonly Point[], candidates: ReturnType<typeof candidatesFor>) {
  const isPoint = new Set(points.map(({ id }) => id));
  const texts = [
    ...points.map(({ id, text }) => ({ id, text })),
    ...candidates.flatMap(({ interventionId: id, suggestion: text }) => (text === undefined ? [] : [{ id, text }])),
  ];
  return nearDuplicates(texts).filter(([first]) => isPoint.has(first));
}

/** Every taking of the floor as a point names it: who, in which session, with which words. No notes. */
export function sourcesOf({ record, names, labels }: MeetingRead): PointsOnPage["sources"] {
  return Object.fromEntries(
    (record.sessions ?? []).flatMap(({ id: sessionId, kind, number, title, interventions = [] }) =>
      interventions.map((intervention) => {
        const { id, verb, line } = intervention;
        const { speaker } = speakerOf(intervention, names);
        const words = [verb, line].filter(Boolean).join(" ");
        const to = `/meetings/${record.meeting.id}/sessions/${sessionId}#${id}`;
        return [id, { label: labels.get(id) ?? id, to, speaker, session: { kind, number, title }, words }];
      }),
    ),
  );
}
