import type { FunctionName } from "#domain/access/actor.ts";

/** How somebody proved who they are: by mail alone, or by two proofs (a passkey is two: what one has and what unlocks it). */
export const assurances = ["mail", "two proofs"] as const;
export type Assurance = (typeof assurances)[number];

const staffFunctions: ReadonlySet<FunctionName> = new Set([
  "administrator",
  "secretariat",
  "noteTaker",
  "registrationDesk",
  "chair",
  "adviser",
]);

/**
 * Is the function held only by whoever gave two proofs? Those who read or write what is not released, or let others
 * in: a mailbox that somebody else opens must not open that.
 */
export function needsTwoProofs(name: FunctionName): boolean {
  return staffFunctions.has(name);
}
