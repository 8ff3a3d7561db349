import type { PaperNews } from "#app/components/meeting-papers/on-page.ts";
import type { PaperKey } from "#db/meeting-papers/meeting-papers.ts";
import { pathTo } from "#app/return-path.server.ts";
import { redirect } from "@remix-run/node";

/** Back to the paper as it stands now, with what was done, or that nothing was. */
export function backToPaper({ meetingId, paperId }: PaperKey, outcome: unknown, done: PaperNews): Response {
  const news = outcome === "done" ? done : "not-now";
  return redirect(`${pathTo`/meetings/${meetingId}/papers/${paperId}`}?news=${news}`);
}
