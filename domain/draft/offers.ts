import type { DraftChanges } from "#domain/draft/changes.ts";
import { removed, replaced, rewritten } from "#domain/draft/changes.ts";
import type { Draft } from "#domain/draft/draft.ts";
import type { Offer } from "#domain/draft/follow.ts";
import { signsOfText } from "#domain/draft/follow.ts";
import { stretchesOf } from "#domain/draft/stretches.ts";

/** What is compiled now in the place of what stands; nothing where the record no longer has it. */
export function taken(draft: Draft, { unit, as, now }: Offer): DraftChanges {
  const parts = stretchesOf(draft).get(unit)?.parts ?? [];
  const text = signsOfText(draft);
  const [first, ...others] = parts;
  if (first === undefined) return { text: [], base: [] };
  if (now === undefined) return { text: removed(parts, text), base: [[unit, undefined]] };
  const change = as === undefined ? rewritten(first, now, unit) : replaced(first, { unit: as, text: now });
  const base = as === undefined ? [] : ([[unit, undefined]] as const);
  return { text: [change, ...removed(others, text)], base: [...base, [as ?? unit, now]] };
}

/** What stands stays; it is offered again when the compilation changes once more. */
export function left({ unit, now = "" }: Offer): DraftChanges {
  return { text: [], base: [[unit, now]] };
}
