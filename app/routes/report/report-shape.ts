import { backToReport, fieldIn, requireDraftAct } from "#app/desk/draft/draft-access.server.ts";
import { setReportShape, type ReportShape } from "#db/report/report-shape.ts";
import { notFound } from "#app/refusals.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

const shapes: readonly ReportShape[] = ["full", "points-only"];

/** Gives the report its shape. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { form, acting } = await requireDraftAct(asked);
  const sent = fieldIn(form, "shape");
  const shape = shapes.find((one) => one === sent) ?? notFound();
  return backToReport(acting, setReportShape(asked.context.db, { ...acting, shape }));
}
