import type { Digest } from "#domain/audit/chain.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { fingerprintOf } from "#domain/checks/fingerprint.ts";
import type { Report } from "#domain/report/report.ts";

/** Somebody's word that what was found is no mistake. */
export type Dismissal = { readonly fingerprint: string; readonly reason: string };

export type Judged<One extends Dismissal> = {
  readonly finding: Finding;
  readonly fingerprint: string;
  /** Absent where the finding still needs somebody. */
  readonly dismissal?: One;
};

/** Findings with what was said of them. A dismissal whose words have changed meets nothing, and says nothing. */
export function judged<One extends Dismissal>(
  findings: readonly Finding[],
  report: Report,
  dismissals: readonly One[],
  digest: Digest,
): readonly Judged<One>[] {
  const byFingerprint = new Map(dismissals.map((dismissal) => [dismissal.fingerprint, dismissal]));
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding, report, digest);
    const dismissal = byFingerprint.get(fingerprint);
    return { finding, fingerprint, ...(dismissal && { dismissal }) };
  });
}
