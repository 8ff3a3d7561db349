/** How far back a note-taker's clock is believed: a day without a network. */
const longestAway = 24 * 60 * 60 * 1000;

/** When something was said, by a note-taker's clock as far as that can be right: not after now, and not days ago. */
export function instantOf(claimed: Date, now: Date): Date {
  const age = now.getTime() - claimed.getTime();
  return age >= 0 && age <= longestAway ? claimed : now;
}
