import { requirePaperAct } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { backToPaper } from "#app/desk/meeting-papers/paper-act.server.ts";
import { withdrawMeetingPaper } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes a paper back. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { doing } = requirePaperAct(asked, "mayTend");
  return backToPaper(doing, withdrawMeetingPaper(asked.context.db, doing), "withdrawn");
}
