import type { DraftOutcome } from "#app/collab/drafts.server.ts";
import { fieldIn, type DraftAct } from "#app/desk/draft/draft-access.server.ts";
import { requireReport } from "#app/desk/report/report-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { digest } from "#db/audit/audit.ts";
import { fingerprintOf } from "#domain/checks/fingerprint.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import { mended, placeInDraft } from "#domain/draft/place-in-draft.ts";
import { toldIn } from "#domain/draft/told.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Writes what a check suggests in the place of what it found, where that is found still. */
export function mendFinding(
  context: AppLoadContext,
  { form, acting }: Pick<DraftAct, "form" | "acting">,
): DraftOutcome {
  const { drafts } = context;
  const { meetingId } = acting;
  const fingerprint = fieldIn(form, "fingerprint");
  // The place of a finding is one of the text as everybody reads it: that text is written first.
  drafts.settle();
  drafts.catchUp(meetingId);
  const { read, report } = requireReport(context, whoAsks(context), meetingId);
  const found = runChecks(read.record, report, read.register, read.present).find(
    (finding) => finding.replacement !== undefined && fingerprintOf(finding, report, digest) === fingerprint,
  );
  return drafts.write({ ...acting, verb: "draft.edited", targetId: meetingId }, (draft) => {
    const { paragraph, point, span } = found?.where ?? {};
    if (found?.replacement === undefined || paragraph === undefined || !span) return undefined;
    const printed = toldIn(draft, compilationOf(read.record, read.register), read.record);
    const place = placeInDraft(printed, { paragraph, point, span });
    return place && mended(draft, place, found.replacement);
  });
}
