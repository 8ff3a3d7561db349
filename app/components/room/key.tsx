/** A key as it is printed on the board; the same in every language. */
export function Key({ of }: { of: string | number }) {
  return <kbd data-record="">{of}</kbd>;
}
