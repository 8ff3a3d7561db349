import { inGroups } from "#domain/points/order.ts";
import { saidIn, type Point } from "#domain/points/point.ts";
import { pointLetter } from "#domain/report/numbering.ts";

/** A point as the closing paper shows it. */
export type LetteredPoint<P extends Point = Point> = P & { readonly letter: string; readonly said: string };

export type PointGroup<P extends Point = Point> = {
  readonly heading: string | null;
  readonly points: readonly LetteredPoint<P>[];
};

/** "as delivered" once the Chair has said so; until then "with the Chair’s changes" where there are any. */
export type PaperState = "prepared" | "changed" | "delivered";

/**
 * The points in groups, lettered through. Until it is settled what the Chair says, a struck point keeps its letter, so
 * that everybody who speaks of (e) means the same; then it is left out.
 */
export function closingPaper<P extends Point>(
  points: readonly P[],
  { isSettled }: { readonly isSettled: boolean },
): readonly PointGroup<P>[] {
  const standing = inGroups(points).filter(({ isStruck }) => !isSettled || !isStruck);
  const lettered = standing.map((point, index) => ({ ...point, letter: pointLetter(index), said: saidIn(point) }));
  return [...Map.groupBy(lettered, ({ heading }) => heading)].map(([heading, of]) => ({ heading, points: of }));
}

export function paperState(points: readonly Point[], { isSettled }: { readonly isSettled: boolean }): PaperState {
  if (isSettled) return "delivered";
  return points.some(({ isStruck, delivered }) => isStruck || delivered !== null) ? "changed" : "prepared";
}
