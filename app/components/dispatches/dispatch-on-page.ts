import type { PartyMissing, PartyReached } from "#app/components/network/list-on-page.ts";
import type { Language } from "#domain/register/register.ts";
import type { ReplyByProblem } from "#domain/dispatches/reply-by.ts";

/** Why nothing was put into the outbox. */
export type DispatchProblem =
  "not-cleared" | "nobody-left" | "addressees-changed" | "no-such-list" | "mail" | ReplyByProblem;

/** What was typed, where nothing was put into the outbox. */
export type DispatchRefused = {
  readonly problem: DispatchProblem;
  readonly subject: string;
  readonly body: string;
};

/** What is seen of a mail before it is put into the outbox: everybody who gets it, and every word. */
export type DispatchReview = {
  readonly newId: string;
  readonly seen: string;
  readonly written: number;
  readonly to: number;
  readonly cc: number;
  readonly parties: readonly PartyReached[];
  readonly missing: readonly PartyMissing[];
  readonly replyBy?: string;
  readonly subject: string;
  readonly body: string;
  readonly file: { readonly href: string; readonly name: string };
};

export type DispatchChoice = { readonly list: string; readonly language: Language; readonly replyBy: string };

export type DispatchOnPage = {
  readonly dialogueId: string;
  readonly versionsHome: string;
  readonly number: number;
  readonly isFinal: boolean;
  readonly maySend: boolean;
  readonly timeZone: string;
  readonly city: string;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly choice: DispatchChoice;
  readonly problem?: DispatchProblem;
  readonly review?: DispatchReview;
};

/** What stands of a dispatch beside its version, and over its log. */
export type DispatchInBrief = {
  readonly id: string;
  readonly home: string;
  readonly listName: string;
  readonly preparedAt: string;
  readonly isFinal: boolean;
  readonly mails: number;
  readonly sent: number;
  readonly held: number;
  readonly failed: number;
};
