const closers = new Set<() => Promise<void>>();

/** Has a page closed before the server that it comes from, whose last requests would otherwise find nobody. */
export function closeBeforeServer(close: () => Promise<void>): void {
  closers.add(close);
}

/** Closes the pages of the test that runs; those of others are closed already. */
export async function closePages(): Promise<void> {
  const open = [...closers];
  closers.clear();
  await Promise.all(open.map((close) => close()));
}
