/** What pages know of the sending of mail. */
export type MailDesk = {
  /** In whose name mail leaves; absent where none does. */
  readonly sender?: { readonly name: string; readonly address: string };
  /** Has the outbox looked at without delay: after a release, or when a mail was written that goes by itself. */
  poke(): void;
};

/** Where nothing is sent, everything waits. */
export const noMailDesk: MailDesk = { poke: () => {} };
