import type { PointsOnPage } from "#app/components/points/points-on-page.ts";
import type { Approval, Gate } from "#domain/approvals/approval.ts";
import type { Capacity } from "#domain/approvals/seats.ts";
import type { WasNow } from "#domain/approvals/standing.ts";
import type { Report } from "#domain/report/report.ts";
import type { Change } from "#domain/text/changes.ts";
import type { VersionState } from "#domain/versions/state.ts";
import type { Passage } from "#domain/versions/version.ts";

/** A version as it is read to be approved, and what this reader may decide of it. */
export type ApprovalOnPage = {
  readonly home: string;
  readonly versionsHome: string;
  /** Of the approval to be, so that a form sent twice is one. */
  readonly newId: string;
  readonly gate: Gate | undefined;
  readonly state: VersionState;
  readonly number: number;
  readonly sha256: string;
  readonly report: Report;
  readonly timeZone: string;
  readonly now: string;
  /** As whom the reader decides. */
  readonly seat:
    { readonly id: string; readonly capacity: Capacity; readonly of: string; readonly name: string } | undefined;
  /** They froze the text or wrote in it, and so decide nothing. */
  readonly isTouched: boolean;
  readonly mayDecide: boolean;
  readonly mayPencil: boolean;
  readonly passages: readonly Passage[];
  readonly open: readonly Passage["id"][];
  /** What changed of what they approved before; empty where they approved nothing yet. */
  readonly wasNow: readonly (WasNow & {
    readonly wasChanges: readonly Change[];
    readonly nowChanges: readonly Change[];
  })[];
  readonly lastApprovedAt: string | undefined;
  /** Why it changed since, and who wrote in it or froze it. */
  readonly why: { readonly cameBack: readonly CameBackOnPage[]; readonly editors: readonly string[] } | undefined;
  /** What changed since the version before, by passage. */
  readonly since:
    { readonly number: number; readonly changes: Readonly<Record<string, readonly Change[]>> } | undefined;
  readonly own: OwnDecision | undefined;
  readonly sources: PointsOnPage["sources"];
  readonly pencils: readonly PencilOnPage[];
  readonly proof:
    { readonly hasPasskey: boolean; readonly hasAuthenticator: boolean; readonly isDemonstration: boolean } | undefined;
};

/** Why a version came back to the desk. */
export type CameBackOnPage = {
  readonly verb: "version.returned" | "version.reopened" | "version.taken_back";
  readonly by: string;
  readonly reason: string;
};

export type PencilOnPage = {
  readonly id: string;
  readonly passage: string;
  readonly text: string;
  readonly by: string;
  readonly writtenAt: string;
  readonly isOwn: boolean;
};

/** What the reader decided of this version last. */
export type OwnDecision = Pick<
  Approval,
  "id" | "kind" | "gate" | "at" | "condition" | "reason" | "exceptions" | "fulfilledAt" | "withdrawnAt"
> & { readonly mayWithdraw: boolean; readonly age: number };

/** What somebody is about to decide. */
export const approvalActs = ["approve", "except", "if", "return", "keep"] as const;
export type ApprovalAct = (typeof approvalActs)[number];
