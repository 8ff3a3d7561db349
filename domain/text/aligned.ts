/** Something that stood in one list, stands in the other, or both. */
export type Aligned<T> =
  | { readonly kind: "kept"; readonly old: T; readonly now: T }
  | { readonly kind: "gone"; readonly old: T }
  | { readonly kind: "new"; readonly now: T };

type Measure<T> = {
  /** What is the same in both has the same name. */
  readonly name: (item: T) => string;
  /** How much it would be missed if it did not stay. */
  readonly weight: (item: T) => number;
};

/** Longer stretches are taken out and put in whole: comparing them piece by piece would take too long. */
const mostPairs = 4_000_000;

/** Two lists side by side, so that as much as possible of what both have stays. */
export function aligned<T>(old: readonly T[], now: readonly T[], measure: Measure<T>): Aligned<T>[] {
  const [oldNames, nowNames] = [old.map(measure.name), now.map(measure.name)];
  let start = 0;
  while (start < old.length && start < now.length && oldNames[start] === nowNames[start]) start += 1;
  const most = Math.min(old.length, now.length) - start;
  let end = 0;
  while (end < most && oldNames.at(-1 - end) === nowNames.at(-1 - end)) end += 1;
  const middle = compared(old.slice(start, old.length - end), now.slice(start, now.length - end), measure);
  return [
    ...both(old.slice(0, start), now.slice(0, start)),
    ...middle,
    ...both(old.slice(old.length - end), now.slice(now.length - end)),
  ];
}

const both = <T>(old: readonly T[], now: readonly T[]) =>
  old.flatMap((item, index): Aligned<T>[] => {
    const other = now[index];
    return other === undefined ? [] : [{ kind: "kept", old: item, now: other }];
  });
const gone = <T>(items: readonly T[]) => items.map((old): Aligned<T> => ({ kind: "gone", old }));
const added = <T>(items: readonly T[]) => items.map((now): Aligned<T> => ({ kind: "new", now }));

/** The heaviest sequence that both have stays; of two stretches in one place the one that is gone comes first. */
function compared<T>(old: readonly T[], now: readonly T[], { name, weight }: Measure<T>): Aligned<T>[] {
  if (old.length === 0 || now.length === 0 || old.length * now.length > mostPairs) return [...gone(old), ...added(now)];
  const [oldNames, nowNames] = [old.map(name), now.map(name)];
  const weights = old.map(weight);
  const row = now.length + 1;
  const common = new Uint32Array((old.length + 1) * row);
  const at = (i: number, j: number) => common[i * row + j] ?? 0;
  const kept = (i: number, j: number) => at(i + 1, j + 1) + (weights[i] ?? 0);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const most = Math.max(at(i + 1, j), at(i, j + 1));
      common[i * row + j] = oldNames[i] === nowNames[j] ? Math.max(kept(i, j), most) : most;
    }
  const side: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (oldNames[i] === nowNames[j] && at(i, j) === kept(i, j))
      side.push(...both(old.slice(i, ++i), now.slice(j, ++j)));
    else if (at(i + 1, j) >= at(i, j + 1)) side.push(...gone(old.slice(i, ++i)));
    else side.push(...added(now.slice(j, ++j)));
  }
  return [...side, ...gone(old.slice(i)), ...added(now.slice(j))];
}
