import { backTo, requirePointsAct, revisionIn, wordsIn } from "#app/desk/points/points-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { settleProposal } from "#db/points/point-proposals.ts";
import { proposalOutcomes } from "#domain/points/point.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Accepts or declines what an adviser proposed. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requirePointsAct(asked);
  const { proposalId } = readParams(asked.params, "proposalId");
  const outcome = proposalOutcomes.find((one) => one === wordsIn(form, "outcome")) ?? notFound();
  const settled = settleProposal(asked.context.db, {
    ...acting,
    ...{ proposalId, outcome, expectedRevision: revisionIn(form) },
  });
  return backTo(pathTo`/meetings/${acting.meetingId}/closing-paper`, settled);
}
