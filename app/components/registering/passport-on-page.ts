import type { PassportField, PassportProblem } from "#domain/registering/passport.ts";

export type PassportOnPage = {
  /** The address of the registration. */
  readonly home: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly meeting: {
    readonly title: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly timeZone: string;
  };
  /** How its number ends, since when it is kept, and when its letter was made. */
  readonly kept?: { readonly end: string; readonly writtenAt: string; readonly letterAt: string | null };
  readonly mayWrite: boolean;
  /** May the reader make the letter, now or after a fresh proof? */
  readonly letter: "none" | "lacks proof" | "open";
  readonly isReasonMissing: boolean;
  /** Who else of the meeting gave the same passport. */
  readonly same: readonly { readonly id: string; readonly path: string; readonly name: string }[];
  readonly news?: "kept" | "removed";
};

export type PassportResult = {
  readonly problems: Readonly<Partial<Record<PassportField, PassportProblem>>>;
  /** It could not be sent; what was typed has not left this page. */
  readonly unsent?: Readonly<Record<string, string>>;
};
