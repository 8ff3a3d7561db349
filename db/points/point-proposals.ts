import { and, eq, isNull } from "drizzle-orm";
import { wouldChange, type PointProposal, type ProposalOutcome } from "#domain/points/point.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { changePaper, type PaperClosed } from "#db/points/closing-papers.ts";
import { deliverPoint, type Delivery, type PointOutcome } from "#db/points/point-acts.ts";
import { findPoint, listProposals } from "#db/points/points.ts";
import { pointProposals } from "#db/schema/points.ts";

export type NewProposal = Act & { readonly meetingId: string } & Pick<
    PointProposal,
    "id" | "pointId" | "kind" | "text"
  >;

/** An adviser's wish for what the Chair says of a point. The same adviser's earlier wish for it is taken back. */
export function proposePoint(
  db: Db,
  { id, meetingId, pointId, kind, text, ...act }: NewProposal,
): "done" | "already-proposed" | "no-such-point" | "as-it-is" | PaperClosed {
  return changePaper(db, { meetingId, ...act }, (tx) => {
    if (tx.select().from(pointProposals).where(eq(pointProposals.id, id)).get()) return "already-proposed";
    const point = findPoint(tx, { meetingId, pointId });
    if (!point) return "no-such-point";
    if (!wouldChange(point, { kind, text })) return "as-it-is";
    const ofAdviser = and(
      eq(pointProposals.meetingId, meetingId),
      eq(pointProposals.pointId, pointId),
      eq(pointProposals.proposedBy, act.actorId),
      isNull(pointProposals.settledAt),
    );
    tx.delete(pointProposals).where(ofAdviser).run();
    const proposed = { proposedBy: act.actorId, proposedAt: act.now.toISOString() };
    tx.insert(pointProposals)
      .values({ id, meetingId, pointId, kind, text, ...proposed })
      .run();
    record(tx, { ...act, verb: "point.proposed", targetId: pointId, meetingId });
    return "done";
  });
}

export type Settlement = Act & {
  readonly meetingId: string;
  readonly proposalId: string;
  readonly outcome: ProposalOutcome;
  /** The point as the person saw it when they accepted. */
  readonly expectedRevision: number;
};

/** Accepts a proposal, whose words the Chair will then say, or declines it. Once only: whoever is second changes nothing. */
export function settleProposal(
  db: Db,
  { meetingId, proposalId, outcome, expectedRevision, ...act }: Settlement,
): PointOutcome | "no-such-proposal" {
  return changePaper<PointOutcome | "no-such-proposal">(db, { meetingId, ...act }, (tx) => {
    const proposal = listProposals(tx, meetingId).find(({ id }) => id === proposalId);
    if (!proposal) return "no-such-proposal";
    if (outcome === "accepted") {
      const { pointId } = proposal;
      const delivered = deliverPoint(tx, {
        ...{ meetingId, pointId, expectedRevision, delivery: deliveryOf(proposal) },
        ...act,
      });
      if (delivered !== "done" && delivered !== "as-it-was") return delivered;
    }
    tx.update(pointProposals)
      .set({ outcome, settledAt: act.now.toISOString(), settledBy: act.actorId })
      .where(eq(pointProposals.id, proposalId))
      .run();
    record(tx, { ...act, verb: `point_proposal.${outcome}`, targetId: proposal.pointId, meetingId });
    return "done";
  });
}

function deliveryOf({ kind, text }: PointProposal): Delivery {
  return kind === "reword" ? { text: text ?? "" } : { isStruck: kind === "strike" };
}
