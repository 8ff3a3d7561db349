import type { SessionInBrief } from "#app/components/session-name.tsx";
import type { Candidate } from "#domain/points/candidates.ts";
import type { LetteredPoint, PointGroup } from "#domain/points/closing-paper.ts";
import type { NearDuplicates } from "#domain/points/near-duplicates.ts";

/** A taking of the floor on which a point rests. */
export type PointSource = {
  /** "IOM 2.3". */
  readonly label: string;
  readonly to: string;
  readonly speaker?: string;
  readonly session: SessionInBrief;
  /** Of its line; empty where that is still to be drafted. */
  readonly words: string;
};

export type CandidateOnPage = Candidate & {
  /** For the point that it may become, so that one sent twice is one. */
  readonly newId: string;
  /** The points that say nearly the same. */
  readonly nearTo: readonly string[];
};

export type PointsOnPage = {
  /** The address of the meeting. */
  readonly home: string;
  readonly meetingId: string;
  readonly since: number;
  readonly file: { readonly href: string; readonly name: string };
  /** Why nothing can be changed. */
  readonly closed?: "archived" | "frozen" | "settled";
  readonly mayWrite: boolean;
  readonly mayOrder: boolean;
  readonly mayPrint: boolean;
  readonly groups: readonly PointGroup[];
  readonly candidates: readonly CandidateOnPage[];
  /** Pairs of points that say nearly the same. */
  readonly near: readonly NearDuplicates[];
  readonly sources: Readonly<Record<string, PointSource>>;
  readonly newId: string;
};

export function pointsIn({ groups }: Pick<PointsOnPage, "groups">): readonly LetteredPoint[] {
  return groups.flatMap(({ points }) => points);
}
