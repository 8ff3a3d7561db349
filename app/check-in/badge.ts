import type { BadgeEnded, CheckInList, PersonHere } from "#app/check-in/list.ts";

/** What a badge before the camera says. */
export type BadgeSeen =
  | { readonly kind: "expected"; readonly personId: string; readonly wasHere: boolean }
  | { readonly kind: "ended"; readonly ended: BadgeEnded }
  /** One of ours, of nobody in this list: of another meeting, or made out since. */
  | { readonly kind: "unknown" }
  /** A code of something else. */
  | { readonly kind: "foreign" };

export function badgeSeen(
  code: string,
  { people, list }: { readonly people: readonly PersonHere[]; readonly list: Pick<CheckInList, "ended"> },
): BadgeSeen {
  if (code === "foreign") return { kind: "foreign" };
  const person = people.find((one) => one.code === code);
  if (person) return { kind: "expected", personId: person.id, wasHere: person.arrivedAt !== undefined };
  const ended = list.ended?.find((one) => one.code === code);
  return ended ? { kind: "ended", ended } : { kind: "unknown" };
}
