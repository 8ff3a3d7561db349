import type { FindingOnPage, ReportSides } from "#app/components/report/report-on-page.ts";
import type { MeetingRead } from "#app/desk/meeting-read.server.ts";
import { digest } from "#db/audit.ts";
import { judged, type Dismissal } from "#domain/checks/dismissals.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { quoteOf } from "#domain/checks/fingerprint.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { placeInDraft } from "#domain/draft/place-in-draft.ts";
import type { Report } from "#domain/report/report.ts";

/** Somebody's word that a finding is no mistake, with whose it is. */
export type DismissalSaid = Dismissal & { readonly by?: string; readonly at: string };

/** What the checks find in a report, and apart from it what somebody dismissed and still stands as it stood. */
export function findingsOnPage(
  { report, draft }: { readonly report: Report; readonly draft?: Draft },
  { record, register, present }: MeetingRead,
  dismissals: readonly DismissalSaid[],
  sources: Readonly<Record<string, { readonly to: string }>>,
): Pick<ReportSides, "findings" | "dismissed"> {
  const all = judged(runChecks(record, report, register, present), report, dismissals, digest);
  const shown = all.map(({ finding, fingerprint, dismissal }) => ({
    ...finding,
    fingerprint,
    quote: quoteOf(finding, report),
    to: addressOf(finding, report, sources),
    ...(draft && { place: placeOf(finding, draft) }),
    dismissal,
  }));
  return {
    findings: shown.filter(({ dismissal }) => dismissal === undefined),
    dismissed: shown.flatMap(({ dismissal, ...finding }) => (dismissal ? [{ ...finding, dismissal }] : [])),
  };
}

function placeOf({ where: { paragraph, point, span } }: Finding, draft: Draft): FindingOnPage["place"] {
  const found = paragraph === undefined || !span ? undefined : placeInDraft(draft, { paragraph, point, span });
  return found && { lineId: found.line, from: found.from, to: found.to };
}

/** Where a finding can be mended: at the intervention, else where the report shows it. */
function addressOf(
  { where }: Finding,
  report: Report,
  sources: Readonly<Record<string, { readonly to: string }>>,
): string | undefined {
  const noted = where.intervention === undefined ? undefined : sources[where.intervention]?.to;
  const printed = where.paragraph === undefined ? undefined : report.paragraphs[where.paragraph - 1];
  return noted ?? (printed && `#${printed.id}`);
}
