import type { VersionHead } from "#domain/versions/version.ts";

export type VersionOnPage = Pick<
  VersionHead,
  "id" | "number" | "state" | "sha256" | "frozenAt" | "changedAt" | "open"
> & {
  readonly home: string;
  /** Where a file is compared with it. */
  readonly check: string;
  readonly frozenBy: string;
};

export type VersionsOnPage = {
  readonly home: string;
  readonly mayFreeze: boolean;
  readonly mayCompare: boolean;
  readonly mayReadWorking: boolean;
  readonly isWorking: boolean;
  /** The newest version, where this person may open its text again, perhaps once they have proved again who they are. */
  readonly reopening?: { readonly versionId: string; readonly lacksProof: boolean };
  /** The version that lies before the chairs, where this person may take it back: none of them has decided yet. */
  readonly takingBack?: { readonly versionId: string; readonly number: number };
  readonly versions: readonly VersionOnPage[];
};
