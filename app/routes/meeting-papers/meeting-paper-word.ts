import { requirePaperAct, rightsToPaper } from "#app/desk/meeting-papers/meeting-papers-access.server.ts";
import { backToPaper } from "#app/desk/meeting-papers/paper-act.server.ts";
import { reasonIn } from "#app/desk/access/reason.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { giveWord } from "#db/meeting-papers/meeting-paper-acts.ts";
import { sharings } from "#domain/meeting-papers/meeting-paper.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** The presenter's word on sharing: their own, or as staff heard it, which wants to be told how. */
export async function action(asked: ActionFunctionArgs): Promise<Response> {
  const desk = requirePaperAct(asked, "mayGiveWord");
  const { doing } = desk;
  const form = await asked.request.formData();
  const sharing = sharings.find((one) => one === form.get("sharing"));
  if (sharing === undefined) return backToPaper(doing, "no choice of ours", "word");
  const how = rightsToPaper(desk).isOwnWord ? undefined : reasonIn(form);
  if (!rightsToPaper(desk).isOwnWord && how === undefined)
    return redirect(pathTo`/meetings/${doing.meetingId}/papers/${doing.paperId}?news=how-missing`);
  return backToPaper(doing, giveWord(asked.context.db, { ...doing, sharing, how }), "word");
}
