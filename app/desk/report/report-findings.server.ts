import type { FindingOnPage, ReportSides } from "#app/components/report/report-on-page.ts";
import type { Digest } from "#domain/audit/chain.ts";
import type { PresentInSessions } from "#domain/checks/absent-speaker.ts";
import { judged, type Dismissal } from "#domain/checks/dismissals.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { quoteOf } from "#domain/checks/fingerprint.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { placing } from "#domain/draft/place-in-draft.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { Report } from "#domain/report/report.ts";

/** Somebody's word that a finding is no mistake, with whose it is. */
export type DismissalSaid = Dismissal & { readonly by?: string; readonly at: string };

type Checked = {
  readonly report: Report;
  /** As it is printed; absent while nobody has begun to write. */
  readonly draft?: Draft;
  readonly record: MeetingRecord;
  readonly register: Register;
  readonly present: PresentInSessions;
};

/** What the checks find in a report, and apart from it what somebody dismissed and still stands as it stood. */
export function findingsOnPage(
  { report, draft, record, register, present }: Checked,
  dismissals: readonly DismissalSaid[],
  sources: Readonly<Record<string, { readonly to: string }>>,
  digest: Digest,
): Pick<ReportSides, "findings" | "dismissed"> {
  const placeIn = draft && placing(draft);
  const all = judged(runChecks(record, report, register, present), report, dismissals, digest);
  const shown = all.map(({ finding, fingerprint, dismissal }) => ({
    ...finding,
    fingerprint,
    quote: quoteOf(finding, report),
    to: addressOf(finding, report, sources),
    ...(placeIn && { place: placeOf(finding, placeIn) }),
    dismissal,
  }));
  return {
    findings: shown.filter(({ dismissal }) => dismissal === undefined),
    dismissed: shown.flatMap(({ dismissal, ...finding }) => (dismissal ? [{ ...finding, dismissal }] : [])),
  };
}

function placeOf(
  { where: { paragraph, point, span } }: Finding,
  placeIn: ReturnType<typeof placing>,
): FindingOnPage["place"] {
  const found = paragraph === undefined || !span ? undefined : placeIn({ paragraph, point, span });
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
