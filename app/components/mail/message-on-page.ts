import type { MailState } from "#app/components/mail/message-row.tsx";

export type MailOnPage = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly party: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly isPerhapsDouble: boolean;
  readonly lastFault: string | null;
  readonly sentAt: string | null;
};

type Piece = string | { readonly secret: "link" | "code" };

export type MessageOnPage = {
  readonly id: string;
  readonly language: string;
  readonly subject: string;
  /** Its paragraphs; "withheld" from those who may not read it, "purged" after its retention. */
  readonly body: readonly (readonly Piece[])[] | "withheld" | "purged";
  /** The file that goes with it. */
  readonly file?: { readonly href: string; readonly name: string };
  readonly writer?: string;
  readonly createdAt: string;
  readonly releaser?: string;
  readonly releasedAt: string | null;
  readonly addressees: number;
  readonly parties: number;
  /** The first of them, or all. */
  readonly mails: readonly MailOnPage[];
  readonly more: number;
  readonly held: number;
  readonly waiting: number;
  /** Until then nothing has left. */
  readonly leavesAt?: string;
  readonly mayRelease: boolean;
  readonly mayResend: boolean;
};

/** Why an act was not done. */
export type ReleaseProblem = "unread" | "too-late" | "no-text" | "not-cleared";
