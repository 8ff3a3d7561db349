import type { FunctionName } from "#domain/access/actor.ts";

/** What the form of an invitation holds, as typed. */
export type InvitingValues = {
  readonly address?: string;
  readonly name?: string;
  readonly function?: string;
  readonly dialogue?: string;
  readonly body?: string;
  readonly meeting?: string;
  readonly party?: string;
  readonly until?: string;
  readonly reason?: string;
};

export type InvitingProblem =
  "address-wrong" | "name-wrong" | "not-chosen" | "not-known" | "day-wrong" | "reason-missing" | "too-long";

/** One thing that a function can be held for; `group` names its dialogue where there are several. */
export type Choice = { readonly id: string; readonly name: string; readonly group?: string };

/** What the one who invites can choose from. */
export type InvitingChoices = {
  readonly functions: readonly FunctionName[];
  readonly dialogues: readonly Choice[];
  readonly bodies: readonly Choice[];
  readonly meetings: readonly Choice[];
  readonly parties: readonly Choice[];
  /** Whether some functions are given with a reason only. */
  readonly mayAskReason: boolean;
};
