/** One of the points with which the Chair sums up. */
export type Point = {
  readonly id: string;
  /** Under which heading it stands; null where it stands under none. */
  readonly heading: string | null;
  /** As the secretariat prepared it. */
  readonly text: string;
  /** In the Chair's own words; null where they keep the words prepared. */
  readonly delivered: string | null;
  readonly isStruck: boolean;
  /** The interventions and remarks on which it rests, those of points that were merged into it among them. */
  readonly sources: readonly string[];
  readonly revision: number;
};

/** As the Chair says it, struck or not. */
export function saidIn({ delivered, text }: Pick<Point, "delivered" | "text">): string {
  return delivered ?? text;
}

export const proposalKinds = ["reword", "strike", "restore"] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalOutcomes = ["accepted", "declined"] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

/** What an adviser would have the Chair say; it changes nothing until somebody who may accepts it. */
export type PointProposal = {
  readonly id: string;
  readonly pointId: string;
  readonly kind: ProposalKind;
  readonly text: string | null;
  readonly proposedBy: string;
  readonly proposedAt: string;
};

/** Whether an adviser's wish would change the point at all. */
export function wouldChange(point: Point, wish: Pick<PointProposal, "kind" | "text">): boolean {
  switch (wish.kind) {
    case "strike":
      return !point.isStruck;
    case "restore":
      return point.isStruck;
    case "reword":
      return wish.text !== saidIn(point);
  }
}
