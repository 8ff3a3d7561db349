type Match = { readonly old: number; readonly now: number; readonly weight: number };

/** Those matches that stay in their order, so that as little text as possible is said to have moved. */
export function standing<M extends Match>(matches: readonly M[]): M[] {
  const inOrder = matches.toSorted((one, other) => one.now - other.now);
  const places = new Map(
    inOrder
      .map(({ old }) => old)
      .sort((one, other) => one - other)
      .map((old, index) => [old, index + 1]),
  );
  type Chain = { readonly weight: number; readonly last: M; readonly before?: Chain };
  /** Of the chains that end before a place the heaviest, in a tree over the places (Fenwick 1994). */
  const heaviest: (Chain | undefined)[] = [];
  for (const match of inOrder) {
    const place = places.get(match.old) ?? 0;
    let before: Chain | undefined;
    for (let at = place - 1; at > 0; at -= at & -at) before = heavier(heaviest[at], before);
    const chain: Chain = { weight: (before?.weight ?? 0) + match.weight, last: match, ...(before ? { before } : {}) };
    for (let at = place; at <= places.size; at += at & -at) heaviest[at] = heavier(heaviest[at], chain);
  }
  let chain: Chain | undefined;
  for (let at = places.size; at > 0; at -= at & -at) chain = heavier(heaviest[at], chain);
  const kept: M[] = [];
  for (; chain; chain = chain.before) kept.unshift(chain.last);
  return kept;
}

function heavier<C extends { readonly weight: number }>(one: C | undefined, other: C | undefined): C | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.weight >= other.weight ? one : other;
}
