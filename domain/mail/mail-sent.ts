import type { MailState } from "#domain/mail/message.ts";

/** A mail that was written to somebody, and how far it came. */
export type MailSent = {
  readonly id: string;
  readonly messageId: string;
  readonly subject: string;
  readonly writtenAt: string;
  readonly name: string;
  readonly address: string;
  readonly copy: "to" | "cc";
  readonly state: MailState;
  readonly sentAt: string | null;
};
