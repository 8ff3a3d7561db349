/** Where two lists differ: from `from`, up to these places of the one and the other. */
export type Changed = { readonly from: number; readonly before: number; readonly after: number };

/** What lies between what two lists have in common from either end. */
export function changed<One, Other>(
  before: readonly One[],
  after: readonly Other[],
  isSame: (one: One, other: Other) => boolean,
): Changed {
  const shorter = Math.min(before.length, after.length);
  const same = (at: number, other: number) => {
    const [one, two] = [before[at], after[other]];
    return one !== undefined && two !== undefined && isSame(one, two);
  };
  let from = 0;
  while (from < shorter && same(from, from)) from += 1;
  let behind = 0;
  while (behind < shorter - from && same(before.length - 1 - behind, after.length - 1 - behind)) behind += 1;
  return { from, before: before.length - behind, after: after.length - behind };
}
