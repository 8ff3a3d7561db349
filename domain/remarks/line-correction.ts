/** What the secretariat did with a correction that a delegation asked for. */
export const correctionOutcomes = ["taken", "noted"] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** Until when delegations see what was noted of them, and may ask for corrections. Absent: they do not. */
export type OwnLinesOption = { readonly showsOwnLines: boolean; readonly correctionsUntil: string | null };

/** The instant itself still counts as open. */
export function isCorrectionOpen({ showsOwnLines, correctionsUntil }: OwnLinesOption, now: Date): boolean {
  return showsOwnLines && correctionsUntil !== null && now <= new Date(correctionsUntil);
}
