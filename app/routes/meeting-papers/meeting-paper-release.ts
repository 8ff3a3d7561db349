import { requirePaperAct } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { backToPaper } from "#app/desk/meeting-papers/paper-act.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { releaseMeetingPaper } from "#db/meeting-papers/meeting-paper-acts.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** Releases a paper, after its presenter's word. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const { doing, asker, of } = requirePaperAct(asked, "mayRelease");
  if (!asker.may("paper.release", of))
    return redirect(pathTo`/meetings/${doing.meetingId}/papers/${doing.paperId}?news=no-word`);
  return backToPaper(doing, releaseMeetingPaper(asked.context.db, doing), "released");
}
