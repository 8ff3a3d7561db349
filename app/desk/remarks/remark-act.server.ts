import {
  authorizeRemark,
  requireRemark,
  requireRemarks,
  type RemarksDesk,
} from "#app/desk/remarks/remarks-access.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { RemarkAct, RemarkOutcome } from "#db/remarks/remark-acts.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { Remark } from "#domain/remarks/remark.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";

type Asked = { readonly desk: RemarksDesk; readonly remark: Remark; readonly subject: Subject };

/** An act upon a text by whoever reads it and may do that, as they had it before them: the revision of the form. */
export async function requireRemarkAct(
  { request, params, context }: ActionFunctionArgs,
  act: "remark.change" | "remark.release",
  subjectOf: (subject: Subject) => Subject = (subject) => subject,
): Promise<Asked & { readonly form: FormData; readonly acting: RemarkAct }> {
  const { meetingId, remarkId } = readParams(params, "meetingId", "remarkId");
  const desk = requireRemarks(context, meetingId);
  const { remark, subject } = requireRemark(context, desk, remarkId);
  authorizeRemark(desk.asker, act, subjectOf(subject));
  const form = await request.formData();
  const { id: actorId, deviceSessionId } = desk.asker;
  const expectedRevision = Number(form.get("revision") ?? Number.NaN);
  const acting = { meetingId, remarkId, expectedRevision, actorId, deviceSessionId, now: context.clock() };
  return { desk, remark, subject, form, acting };
}

/** Back to the text as it stands now; a change in between is said, since the act was upon other words. */
export function backToRemark(outcome: RemarkOutcome, { meetingId, remarkId }: RemarkAct): Response {
  if (outcome === "no-such-remark") return notFound();
  const path = pathTo`/meetings/${meetingId}/remarks/${remarkId}`;
  return redirect(outcome === "changed-meanwhile" ? `${path}?news=changed-meanwhile` : path);
}
