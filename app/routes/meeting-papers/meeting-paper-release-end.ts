import { requirePaperAct } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { backToPaper } from "#app/desk/meeting-papers/paper-act.server.ts";
import { takeBackRelease } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes the release of a paper back. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { doing } = requirePaperAct(asked, "mayRelease");
  return backToPaper(doing, takeBackRelease(asked.context.db, doing), "release-ended");
}
