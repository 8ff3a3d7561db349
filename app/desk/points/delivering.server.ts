import { asProposal, requirePoints, revisionIn, wordsIn } from "#app/desk/points/points-access.server.ts";
import { authorize } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Db } from "#db/database/client.ts";
import { deliverPoint, type Delivery, type PointAct } from "#db/points/point-acts.ts";
import { proposePoint } from "#db/points/point-proposals.ts";
import { cleanPoint } from "#domain/points/point-text.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { v7 as newId, validate as isUuid } from "uuid";

/** Strikes, restores or rewords a point as the Chair says it; what an adviser sends becomes a proposal. */
export async function deliver(asked: ActionFunctionArgs) {
  const desk = requirePoints(asked);
  const mayWrite = desk.asker.may("point.write", desk.subject);
  if (!mayWrite) authorize(desk.asker, "point.write", asProposal(desk.subject), "point.read");
  const form = await asked.request.formData();
  const { pointId } = readParams(asked.params, "pointId");
  const acting = { meetingId: desk.meeting.id, pointId, expectedRevision: revisionIn(form), ...desk.doing };
  const typed = wordsIn(form, "text");
  const delivery = deliveryIn(form, typed);
  if (delivery === undefined) return { outcome: "missing" as const, typed, acting };
  const { db } = asked.context;
  const outcome = mayWrite ? deliverPoint(db, { ...acting, delivery }) : propose(db, acting, delivery, form);
  return { outcome, typed, acting };
}

function deliveryIn(form: FormData, typed: string | undefined): Delivery | undefined {
  const struck = wordsIn(form, "struck");
  if (struck === "yes" || struck === "no") return { isStruck: struck === "yes" };
  const text = cleanPoint(typed ?? "");
  return text === undefined || text === "" ? undefined : { text };
}

function propose(db: Db, { expectedRevision: _unneeded, ...act }: PointAct, wish: Delivery, form: FormData) {
  const sent = wordsIn(form, "id") ?? "";
  const id = isUuid(sent) ? sent : newId();
  const kind = wish.text === undefined ? (wish.isStruck ? "strike" : "restore") : "reword";
  return proposePoint(db, { ...act, id, kind, text: wish.text ?? null });
}
