import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt, spansOf } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";

const personal = [
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  /(?<![\p{L}\d])(?:\+|00)\d[\d ()/.-]{7,}\d/gu,
  /\b[Pp]assport (?:no\.?|number|nr\.?) ?:? ?(?=[A-Z\d]*\d)[A-Z\d]{6,}/gu,
  /\b(?:born on|date of birth:?) \d{1,2}[ ./-](?:\p{L}+|\d{1,2})[ ./-]\d{4}/giu,
];

// What somebody meant to come back to. Brackets are legal in drafts ("[…]", "[sic]"), so only these words count in them.
const notes = [
  /[[(](?:tbc|tbd|tbv|to be (?:confirmed|completed|checked|verified|added)|check|name\?|date\?|number\?|xx+|insert[^\])]*|comment[^\])]*|note to [^\])]*)[^\])]{0,80}[\])]/giu,
  /(?<![\p{L}\d])(?:TBC|TBD|TODO|FIXME|XXX+)(?![\p{L}\d])/gu,
  /\?{2,}|!{2,}|#{3,}|\b(?:lorem ipsum)\b/giu,
];

/** Addresses, telephone and passport numbers, days of birth: nothing of it belongs in a text that circulates. */
export function personalData(text: CheckedText): readonly Finding[] {
  if (!/[@\d]/u.test(text.text)) return [];
  return personal.flatMap((pattern) =>
    spansOf(text.text, pattern).map((span) => foundAt(text, "personal-data", span, { written: span.written })),
  );
}

/** Notes of whoever was writing that stayed in the text. */
export function leftoverNotes(text: CheckedText): readonly Finding[] {
  const found = notes.flatMap((pattern) => spansOf(text.own, pattern));
  return found
    .filter((one) => !found.some((other) => other !== one && other.start <= one.start && one.end <= other.end))
    .map((span) => foundAt(text, "leftover-note", span, { written: span.written }));
}
