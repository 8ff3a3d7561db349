const minute = 60_000;
const longest = 6 * 60 * minute;
const patience = 72 * 60 * minute;

/**
 * When a mail that could not be delivered is tried again: after a minute, then twice as long each time up to six hours,
 * for the last time seventy-two hours after its release. Undefined once that has passed.
 */
export function nextAttempt({
  attempts,
  waitingSince,
  now,
}: {
  /** How often it was tried, at least once. */
  readonly attempts: number;
  readonly waitingSince: Date;
  readonly now: Date;
}): Date | undefined {
  const last = waitingSince.getTime() + patience;
  if (now.getTime() >= last) return undefined;
  const pause = Math.min(minute * 2 ** (attempts - 1), longest);
  return new Date(Math.min(now.getTime() + pause, last));
}
