/** What the secretariat did with a correction that a delegation asked for: took it into the line, or noted it. */
export const correctionOutcomes = ["taken", "noted"] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];
