import type { Capacity, Seat } from "#domain/approvals/seats.ts";
import type { Passage } from "#domain/versions/version.ts";
import type { VersionState } from "#domain/versions/state.ts";

/** What is approved: that a text goes to those it concerns, or that it is the last word. */
export const gates = ["circulate", "final"] as const;
export type Gate = (typeof gates)[number];

export const approvalKinds = ["approved", "except", "condition", "returned"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** How it came to us. */
export const approvalMeans = ["passkey", "code", "demonstration", "letter"] as const;
export type ApprovalMeans = (typeof approvalMeans)[number];

/** What one chair decided of one version at one gate. */
export type Approval = {
  readonly id: string;
  readonly versionId: string;
  readonly meetingId: string;
  readonly gate: Gate;
  readonly seat: Seat["id"];
  readonly kind: ApprovalKind;
  /** Passages that are not approved, where the kind is "except". */
  readonly exceptions: readonly Passage["id"][];
  /** What must be done before it counts. */
  readonly condition: string | null;
  readonly reason: string | null;
  readonly means: ApprovalMeans;
  readonly capacity: Capacity;
  /** Whose decision it is: a person of the house, or as a letter names them. */
  readonly personId: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly at: string;
  readonly enteredBy: string;
  /** Of a letter: who else of the staff saw that it says so. What a chair does themselves is confirmed by itself. */
  readonly confirmedAt: string | null;
  readonly confirmedBy: string | null;
  readonly fulfilledAt: string | null;
  readonly fulfilledBy: string | null;
  readonly withdrawnAt: string | null;
};

/** An approval with the pieces of the version it was given to. */
export type Decision = Pick<
  Approval,
  "gate" | "seat" | "kind" | "exceptions" | "confirmedAt" | "fulfilledAt" | "withdrawnAt" | "versionId"
> & { readonly passages: readonly Pick<Passage, "id" | "words">[] };

/** At which gate a version stands; undefined where nobody approves anything. */
export function gateOf(state: VersionState, asked: Gate | undefined): Gate | undefined {
  if (state === "adopted") return "final";
  return state === "frozen" ? (asked ?? "circulate") : undefined;
}

/** How long a slip of the finger is undone without a reason, in milliseconds. */
export const undoneWithin = 10_000;

/** Does what was decided count by now? A letter counts once confirmed, a condition once fulfilled. */
export function counts({
  kind,
  confirmedAt,
  fulfilledAt,
  withdrawnAt,
}: Pick<Approval, "kind" | "confirmedAt" | "fulfilledAt" | "withdrawnAt">): boolean {
  return withdrawnAt === null && confirmedAt !== null && (kind !== "condition" || fulfilledAt !== null);
}
