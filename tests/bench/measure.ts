/** One line of the table: ours, the anchor measured in the same run, and what the budget says of them. */
export type Measurement = {
  readonly what: string;
  readonly ours: string;
  readonly anchor: string;
  readonly ratio: string;
  readonly budget: string;
};

/** Milliseconds of one call: the median of `times` calls after `warm` that do not count. */
export async function medianOf(times: number, warm: number, act: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let call = 0; call < warm + times; call++) {
    const from = performance.now();
    await act();
    if (call >= warm) taken.push(performance.now() - from);
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN;
}

export const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;

export const times = (value: number) => `${value.toFixed(2)} ×`;

/** The value that so large a share of all of them does not exceed. */
export const shareOf = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;

/** How long others waited while a worker did what takes `anchor` milliseconds in the server itself. */
export function longestBlock(delay: { readonly max: number }, anchor: number): Measurement {
  const longest = delay.max / 1e6;
  return {
    what: "… longest block of the event loop",
    ours: ms(longest),
    anchor: `in the server itself: ${ms(anchor)}, all of it`,
    ratio: times(longest / anchor),
    budget: "≤ 50 ms",
  };
}
