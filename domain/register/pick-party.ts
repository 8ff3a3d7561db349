import { foldedForPicking, type Pickable } from "#domain/register/pickable.ts";
import type { PartyId } from "#domain/record/record.ts";

/** What was typed, and the physical keys it was typed with (`KeyboardEvent.code`), where they are known. */
export type Typed = { readonly text: string; readonly keys?: readonly string[] };

/** What the room knows of its parties. */
export type RoomKnows = {
  readonly present: ReadonlySet<PartyId>;
  readonly listed: ReadonlySet<PartyId>;
  readonly spoken: ReadonlySet<PartyId>;
};

/**
 * The parties that may be meant, the likeliest first: a code exactly; then whoever is in the room, on the list, has
 * spoken before; within each a name that begins so before a later word that does. Whatever the keys would say on a
 * Latin keyboard comes after all that the text says, since a layout left on is rarer than a name in its own letters.
 * Without anything typed everybody is meant.
 */
export function pickParties(typed: Typed, parties: readonly Pickable[], room: RoomKnows): readonly Pickable[] {
  const text = foldedForPicking(typed.text);
  const keys = latinOf(typed.keys ?? []);
  const wishes = [text, ...(keys === text ? [] : [keys])].filter((wish) => wish !== "");
  if (wishes.length === 0 && typed.text.trim() !== "") return [];
  if (wishes.length === 0) return ordered(parties.map((party) => ({ party, rank: [0, ...standing(party, room), 0] })));
  return ordered(
    parties.flatMap((party) => {
      const ranks = wishes.flatMap((wish, index) => {
        const nearness = nearnessOf(wish, party);
        if (nearness === undefined) return [];
        return [[index, nearness === "code" ? 0 : 1, ...standing(party, room), nearness === "later word" ? 1 : 0]];
      });
      const [rank] = ranks;
      return rank ? [{ party, rank }] : [];
    }),
  );
}

const standing = ({ id }: Pickable, room: RoomKnows) =>
  [room.present, room.listed, room.spoken].map((known) => (known.has(id) ? 0 : 1));

function nearnessOf(wish: string, { codes, forms }: Pickable): "code" | "name" | "later word" | undefined {
  if (codes.includes(wish)) return "code";
  if ([...forms, ...codes].some((form) => form.startsWith(wish))) return "name";
  return forms.some((form) => form.includes(` ${wish}`)) ? "later word" : undefined;
}

/** Equals keep the order of the list. */
function ordered(ranked: readonly { readonly party: Pickable; readonly rank: readonly number[] }[]): Pickable[] {
  return ranked
    .toSorted((one, other) => {
      const at = one.rank.findIndex((value, index) => value !== other.rank[index]);
      return at < 0 ? 0 : (one.rank[at] ?? 0) - (other.rank[at] ?? 0);
    })
    .map(({ party }) => party);
}

/** What these keys write on a Latin keyboard, whatever layout is on: "KeyG", "KeyE" is "ge". */
export function latinOf(keys: readonly string[]): string {
  return keys
    .map((key) => /^Key([A-Z])$/.exec(key)?.[1]?.toLowerCase() ?? (key === "Space" ? " " : ""))
    .join("")
    .trim();
}

/**
 * The parties that the digits 1 to 9 stand for: those who wait, in their order, then whoever spoke last, each once.
 *
 * @param spoken The newest turn first.
 */
export function byDigit(
  waiting: readonly { readonly party: PartyId }[],
  spoken: readonly { readonly party: PartyId | null }[],
): readonly PartyId[] {
  const lately = spoken.slice(0, 9).flatMap(({ party }) => party ?? []);
  return [...new Set([...waiting.map(({ party }) => party), ...lately])].slice(0, 9);
}
