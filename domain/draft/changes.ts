import type { Draft, UnitId } from "#domain/draft/draft.ts";
import type { Part, Stretch } from "#domain/draft/stretches.ts";
import type { Written } from "#domain/draft/written.ts";
import { readDraft, writtenAs } from "#domain/draft/written.ts";

/** What is to be written into the shared document. Places count from the beginning of the text as it was read. */
export type DraftChanges = {
  readonly text: readonly TextChange[];
  /** What each unit says from now on; forgotten where nothing is given. */
  readonly base: readonly (readonly [UnitId, string | undefined])[];
};

export type TextChange = { readonly at: number; readonly remove: number; readonly put: readonly Written[] };

export const noChanges: DraftChanges = { text: [], base: [] };

export function together(all: readonly DraftChanges[]): DraftChanges {
  return { text: all.flatMap(({ text }) => text), base: all.flatMap(({ base }) => base) };
}

/** The changes as a delta, to be applied to the shared text as a whole. */
export type DraftDelta = readonly (Written | { readonly retain: number } | { readonly delete: number })[];

export function deltaOf({ text }: DraftChanges): DraftDelta {
  const delta: (Written | { readonly retain: number } | { readonly delete: number })[] = [];
  let done = 0;
  for (const { at, remove, put } of text.toSorted((one, other) => one.at - other.at)) {
    const [from, to] = [Math.max(at, done), Math.max(at + remove, done)];
    if (from > done) delta.push({ retain: from - done });
    delta.push(...put);
    if (to > from) delta.push({ delete: to - from });
    done = to;
  }
  return delta;
}

/** The draft as it stands after the changes. */
export function changed(draft: Draft, changes: DraftChanges): Draft {
  if (changes.text.length === 0 && changes.base.length === 0) return draft;
  const base = new Map(draft.base);
  for (const [unit, text] of changes.base) {
    if (text === undefined) base.delete(unit);
    else base.set(unit, text);
  }
  return readDraft(applied(writtenAs(draft), deltaOf(changes)), base);
}

function applied(text: readonly Written[], delta: DraftDelta): readonly Written[] {
  const result: Written[] = [];
  let [piece, within] = [0, 0];
  const pass = (signs: number, keep: boolean) => {
    for (let left = signs; left > 0 && piece < text.length;) {
      const { insert = "", ...rest } = text[piece] ?? {};
      const part = insert.slice(within, within + left);
      if (keep && part !== "") result.push({ ...rest, insert: part });
      left -= part.length;
      within += part.length;
      if (within >= insert.length) [piece, within] = [piece + 1, 0];
    }
  };
  for (const step of delta) {
    if ("insert" in step) result.push(step);
    else if ("retain" in step) pass(step.retain, true);
    else pass(step.delete, false);
  }
  pass(Number.POSITIVE_INFINITY, true);
  return result;
}

/** Other words in the place of a part: only what differs, so that carets and what others type beside it stay. */
export function rewritten({ from, text }: Part, now: string, unit: UnitId): TextChange {
  let start = 0;
  while (start < text.length && start < now.length && text[start] === now[start]) start++;
  let end = 0;
  const most = Math.min(text.length, now.length) - start;
  while (end < most && text.at(-1 - end) === now.at(-1 - end)) end++;
  if (isHalf(text, start) || isHalf(now, start)) start--;
  if (isHalf(text, text.length - end) || isHalf(now, now.length - end)) end--;
  const letters = now.slice(start, now.length - end);
  const put = letters === "" ? [] : [{ insert: letters, attributes: { unit } }];
  return { at: from + start, remove: text.length - end - start, put };
}

/** Other words of another unit in the place of a part. */
export function replaced(
  { from, to }: Part,
  { unit, text }: { readonly unit: UnitId; readonly text: string },
): TextChange {
  return { at: from, remove: to - from, put: [{ insert: text, attributes: { unit } }] };
}

/** Is this place within a letter that is written as two? */
const isHalf = (text: string, at: number) => at > 0 && /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));

/** Takes the letters out with the space that parted them from what stands before, else after. */
export function removed(parts: Stretch["parts"], signs: string): readonly TextChange[] {
  return parts.map(({ from, to }) => {
    const isSpace = (at: number) => /^[^\S\n]$/u.test(signs.charAt(at));
    if (isSpace(from - 1)) return { at: from - 1, remove: to - from + 1, put: [] };
    return { at: from, remove: to - from + (isSpace(to) ? 1 : 0), put: [] };
  });
}
