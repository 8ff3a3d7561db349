import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { findClosingPaper } from "#db/points/closing-papers.ts";
import { listPoints } from "#db/points/points.ts";
import { exportRecord } from "#db/record/records.ts";
import { loadRegister } from "#db/register/register.ts";
import { closingPaper, paperState } from "#domain/points/closing-paper.ts";
import { dialogueName } from "#domain/report/facts.ts";
import { clockTimeAt } from "#domain/text/clock-time.ts";
import { spellingOf } from "#domain/text/spelling.ts";
import type { ClosingPaper } from "#exports/closing-paper.ts";

/** The paper as it stands, dated by its last change, so that one paper is the same file whenever it is printed. */
export function closingPaperToPrint(db: Db, meetingId: string, now: Date): ClosingPaper {
  const record = exportRecord(db, meetingId) ?? notFound();
  const register = loadRegister(db, record.dialogue.id) ?? notFound();
  const points = listPoints(db, meetingId);
  const { revision, changedAt, settledAt } = findClosingPaper(db, meetingId);
  const isSettled = settledAt !== null;
  const { symbol, kind, city, language, timeZone } = record.meeting;
  return {
    ...{ id: `${meetingId}/closing-paper`, dialogue: dialogueName(record, register), symbol },
    ...{ meetingKind: kind, place: city, language: spellingOf(language) },
    state: paperState(points, { isSettled }),
    at: clockTimeAt(new Date(settledAt ?? changedAt ?? now), timeZone),
    version: revision + 1,
    groups: closingPaper(points, { isSettled }).map(({ heading, points: of }) => ({
      heading,
      points: of.map(({ said, isStruck }) => ({ said, isStruck })),
    })),
  };
}
