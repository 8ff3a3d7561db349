const openToChairs = ["approval.", "version.", "procedure."] as const;

/** How the verbs begin that a chair reads in the audit of an own meeting: approvals and procedures (docs/rights.md). */
export const chairReadsVerbsOf: readonly string[] = openToChairs;

/** Does the chair of the meeting read entries of this verb? */
export function isOfApprovals(verb: string): boolean {
  return openToChairs.some((start) => verb.startsWith(start));
}
