import type { Presenter, ProgrammeSession } from "#domain/programme/programme.ts";

/** Everybody who presents in a session, in its order. */
export function presentersOf({ items }: ProgrammeSession): readonly Presenter[] {
  return items.flatMap(({ presenters }) => presenters);
}

/**
 * Who it is: a person where one is named, else the delegation as a whole. A delegation has several people: only one
 * and the same person, or a delegation of which nobody is named, is in two places.
 */
export function presenterKey({ party, written, name }: Presenter): string {
  return JSON.stringify([party ?? written ?? "", name ?? ""]);
}

/** Those of the first who are among the second too, each once. */
export function inBoth(first: readonly Presenter[], second: readonly Presenter[]): readonly Presenter[] {
  const others = new Set(second.map(presenterKey));
  const found = first.filter((presenter) => others.has(presenterKey(presenter)));
  return [...new Map(found.map((presenter) => [presenterKey(presenter), presenter])).values()];
}
