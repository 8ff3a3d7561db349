import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt, spansOf } from "#domain/checks/checked-text.ts";
import type { CheckId, Finding } from "#domain/checks/finding.ts";
import type { Span } from "#domain/text/sentences.ts";

type Fault = { readonly check: CheckId; readonly pattern: RegExp; readonly mended: (written: string) => string };

// Each pattern spans the characters that are wrong and nothing around them.
const faults: readonly Fault[] = [
  // What comes between two words: a space before the mark, none after it, or both.
  {
    check: "spacing",
    pattern: / +[,;:](?=[\s\p{L}\d“‘"]|$)\s*|(?<=\p{L}{2})[,;](?=\p{L}{2})/gu,
    mended: (written) => `${written.trim()} `,
  },
  { check: "spacing", pattern: /(?<=[\p{L}\d)’”]) +[.!?](?=\s|$)/gu, mended: (written) => written.trim() },
  { check: "spacing", pattern: /(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})/gu, mended: (written) => `${written} ` },
  { check: "spacing", pattern: /\( +(?=[\p{L}\d])/gu, mended: () => "(" },
  { check: "spacing", pattern: /(?<=[\p{L}\d.]) +\)/gu, mended: () => ")" },
  {
    check: "spacing",
    pattern: /(?<=[\p{Ll}\d])[([](?=\p{L}{2,}[ )\]])(?!s\)|es\))/gu,
    mended: (written) => ` ${written}`,
  },
  // A dash between words has a space on both sides or on none.
  { check: "spacing", pattern: /(?<=[\p{L}\d)’”*])[–—] +(?=[\p{L}\d‘“(])/gu, mended: (written) => ` ${written}` },
  { check: "spacing", pattern: /(?<=[\p{L})’”*]) +[–—](?=[\p{L}‘“(])/gu, mended: (written) => `${written} ` },
  // "pre- and post-return" hangs its hyphen on purpose, "post- return" does not.
  { check: "spacing", pattern: /(?<=\p{L})- +(?!(?:and|or|to|nor|as|und)\b)(?=\p{Ll})/gu, mended: () => "-" },
  { check: "doubled-space", pattern: /(?<=\S)[ \u00A0]{2,}(?=[^\s,;:.!?)])/gu, mended: () => " " },
  { check: "doubled-stop", pattern: /(?<=[^.\s])\.\.(?=\s|$)/gu, mended: () => "." },
  { check: "doubled-stop", pattern: /([,;:])\1+|[,;]\./gu, mended: (written) => written.slice(-1) },
];

/** Spaces, full stops and commas that are doubled, missing or on the wrong side. */
export function spacingFaults(text: CheckedText): readonly Finding[] {
  return faults.flatMap(({ check, pattern, mended }) =>
    spansOf(text.own, pattern)
      .filter((span) => !isInsideAddress(text.text, span))
      .map((span) => foundAt(text, check, span, { around: aroundOf(text.text, span) }, mended(span.written))),
  );
}

/** The words on both sides, so that a finding about a space can be read. */
function aroundOf(text: string, { start, end }: Span): string {
  const before = /\S*\s*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^\s*\S*/u.exec(text.slice(end))?.[0] ?? "";
  return `${before}${text.slice(start, end)}${after}`.trim();
}

function isInsideAddress(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf(" ", start - 1) + 1;
  const to = text.indexOf(" ", end);
  return /www\.|:\/\/|@/u.test(text.slice(from, to < 0 ? undefined : to));
}
