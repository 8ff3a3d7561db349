import { requireMeeting, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { authorize, mustRead, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { Upon } from "#db/draft/drafts.ts";
import { draftNews } from "#domain/draft/draft-news.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

/** An act upon the report as it is being written, by whoever may edit it, with the form that was sent. */
export type DraftAct = MeetingSeen & { readonly form: FormData; readonly acting: Upon };

/** Throws 404 to whoever may not know of the draft, 403 to whoever may only read it. */
export async function requireDraftAct({ params, context, request }: ActionFunctionArgs): Promise<DraftAct> {
  const asker = whoAsks(context);
  const seen = requireMeeting(context.db, asker, readParams(params, "meetingId").meetingId);
  mustRead(asker, "version.read_working", seen.subject);
  authorize(asker, "draft.edit", seen.subject, "version.read_working");
  const form = await request.formData();
  const act = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  return { ...seen, form, acting: { meetingId: seen.meeting.id, ...act } };
}

/** What a unit of a draft may say at most. */
const longest = 20_000;

/** What stands in a field of a form; undefined where nothing does, or more than any page of ours sends. */
export function fieldIn(form: FormData, name: string): string | undefined {
  const sent = form.get(name);
  if (typeof sent !== "string" || sent.length > longest) return undefined;
  const { text } = withoutIllegalCharacters(sent);
  return text === "" ? undefined : text;
}

/** Back to the report, which shows how things stand now and says why if nothing was changed. */
export function backToReport({ meetingId }: Pick<Upon, "meetingId">, outcome: string): Response {
  if (outcome.startsWith("no-such-")) notFound();
  const path = pathTo`/meetings/${meetingId}/report`;
  const news = draftNews.find((one) => one === outcome);
  return redirect(news === undefined ? path : `${path}?news=${news}`);
}
