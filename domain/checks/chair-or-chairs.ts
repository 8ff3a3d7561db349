import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";

// "The Chair of the Working Group" says which one; "the Friends of the Chair" is a group.
const office = /(?<!\b[Ff]riends of )\b[Tt]he (?:Co-)?Chairs?(?![\p{L}-])(?! (?:of|for) )/gu;

/**
 * "The Chairs" of a meeting with one, or "the Chair" and "the Chairs" in one report without saying which. Offices
 * named with their body are left alone.
 */
export function chairOrChairs(texts: readonly CheckedText[], { meeting }: MeetingRecord): readonly Finding[] {
  const parties = new Set((meeting.chairs ?? []).map(({ party, written }) => party ?? written));
  const uses = texts.flatMap((text) =>
    [...text.own.matchAll(office)].map(({ index, 0: written }) => ({
      ...{ text, start: index, end: index + written.length, written },
      isMany: written.endsWith("s"),
    })),
  );
  const many = uses.filter(({ isMany }) => isMany);
  const one = uses.filter(({ isMany }) => !isMany);
  const values = { chairs: parties.size, one: one[0]?.text.paragraph ?? 0, many: many[0]?.text.paragraph ?? 0 };
  if (parties.size === 1)
    return many.map((use) =>
      foundAt(use.text, "chair-or-chairs", use, { ...values, written: use.written }, use.written.slice(0, -1)),
    );
  const fewer = many.length <= one.length ? many : one;
  const [first] = fewer;
  if (first === undefined || many.length === 0 || one.length === 0) return [];
  return [foundAt(first.text, "chair-or-chairs", first, { ...values, written: first.written })];
}
