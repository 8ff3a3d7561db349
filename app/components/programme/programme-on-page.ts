import type { SessionInBrief } from "#app/components/session-name.tsx";
import type { ProgrammeSession } from "#domain/programme/programme.ts";
import type { ProgrammeNews } from "#domain/programme/programme-text.ts";
import type { WarningKind } from "#domain/programme/warnings.ts";

export type WarningOnPage = {
  readonly kind: WarningKind;
  readonly sessionId: string;
  readonly session: SessionInBrief;
  readonly other?: SessionInBrief;
  readonly presenter?: string;
  /** "02:30". */
  readonly time?: string;
  readonly fingerprint: string;
};

/** A session as its form shows it; `revision` absent: it is still to be added. */
export type SessionOnForm = Omit<ProgrammeSession, "kind"> & {
  readonly kind: ProgrammeSession["kind"];
  readonly revision?: number;
  readonly hasRemovedItem?: boolean;
};

/** What stands beside the programme of somebody who changes it. */
export type ProgrammeDesk = {
  readonly home: string;
  readonly revisions: Readonly<Record<string, number>>;
  readonly open?: SessionOnForm;
  /** What an item that is added now will be called. */
  readonly newId: string;
  readonly firstDay: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly warnings: readonly WarningOnPage[];
  readonly kept: number;
  readonly timeZone: string;
  readonly released?: { readonly number: number; readonly at: string; readonly messageId: string | null };
  /** Of the draft against what was released last. */
  readonly changes: number;
  readonly mayRelease: boolean;
  readonly said: { readonly news?: ProgrammeNews; readonly undo?: string; readonly undoItem: boolean };
};
