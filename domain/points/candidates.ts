import type { MeetingRecord } from "#domain/record/record.ts";
import type { Point } from "#domain/points/point.ts";

/** A pinned taking of the floor that no point rests on yet. */
export type Candidate = {
  readonly interventionId: string;
  readonly sessionId: string;
  /** The sentence of its line, which nobody rewrote; absent where the line is still to be drafted. */
  readonly suggestion?: string;
};

/**
 * What was pinned and stands in no point yet, in the order in which it was said.
 *
 * @param sentenceOf The sentence that an intervention becomes in the report.
 */
export function candidatesFor(
  { sessions = [] }: Pick<MeetingRecord, "sessions">,
  points: readonly Pick<Point, "sources">[],
  sentenceOf: (interventionId: string) => string | undefined,
): readonly Candidate[] {
  const used = new Set(points.flatMap(({ sources }) => sources));
  return sessions.flatMap(({ id: sessionId, interventions = [] }) =>
    interventions
      .filter(({ id, pinned }) => pinned === true && !used.has(id))
      .map(({ id }) => {
        const suggestion = sentenceOf(id);
        return { interventionId: id, sessionId, ...(suggestion !== undefined && { suggestion }) };
      }),
  );
}
