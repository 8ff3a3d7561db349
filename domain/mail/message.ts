/** What a message is about, as far as it decides whether it waits for a reader. */
export const messageKinds = ["sign-in", "invitation", "security", "approval", "notice"] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * Where one mail stands. Held: to be read and released. Waiting: goes out at its time. Sending: in its last step now.
 * Void: the link or code in it had ended before it left.
 */
export const mailStates = ["held", "waiting", "sending", "sent", "failed", "discarded", "void"] as const;
export type MailState = (typeof mailStates)[number];

/** How long released mail can still be stopped, in milliseconds. */
export const stoppableFor = 60_000;

/**
 * Does a message leave without being read and released? What one person asked for, a link, or must know without delay:
 * that what proves who they are has changed, or what was decided of a text in their name or theirs to answer for.
 */
export function goesByItself(kind: MessageKind, addressees: number): boolean {
  return kind !== "notice" && addressees === 1;
}
