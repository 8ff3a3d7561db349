import type { ApprovalAct } from "#app/components/approvals/approval-on-page.ts";

/** How the page is looked at, as its address says. */
export type Looking = {
  readonly act?: ApprovalAct;
  /** The passage beside which its sources stand. */
  readonly at?: string;
  readonly showsChanges: boolean;
  readonly isOneByOne: boolean;
  /** The whole text, where only what changed is asked about. */
  readonly isWhole: boolean;
  readonly problem?: string;
};

/** The address of the same page looked at in another way. */
export function search(wishes: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(wishes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return `?${new URLSearchParams(given).toString()}`;
}
