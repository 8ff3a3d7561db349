import { pointLetter } from "#domain/report/numbering.ts";
import type { Paragraph, Report, ReportPoint } from "#domain/report/report.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";
import fc from "fast-check";

/** Two versions of one report, the second after many kinds of edits, with words of several scripts. */
export type Revision = { readonly old: Report; readonly now: Report };

const word = fc.constantFrom(
  ...["return", "Session", "the", "of", "Georgia", "non-refoulement", "Chair’s", "12", "1,000", "7–8 May 2018", "a"],
  ...["reintegration", "спросила", "Киргизия", "وأشارت", "جورجيا", "Bie\u0301", "👩‍👩‍👧", "&amp;", "<w:p/>", "{report-0}"],
  ...["people", "asked", "programme", "AVRR", "(IOM)", "housing", "grant", "border", "family", "“home”"],
);
const sentence = fc.array(word, { minLength: 2, maxLength: 10 }).map((words) => `${words.join(" ")}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(" "));
const points = fc.array(sentence, { maxLength: 5 });
const heading = fc.option(sentence, { nil: undefined, freq: 2 });
const note = fc.option(fc.record({ at: fc.nat({ max: 60 }), text: sentence }), { nil: undefined, freq: 3 });

const paragraph = fc
  .record({ text, points, heading, note })
  .map(({ text: words, points: lines, heading: title, note: footnote }): Paragraph => ({
    ...aParagraph({ number: 0, text: words }),
    ...(title === undefined ? {} : { heading: title }),
    points: lines.map((line, index) => aPoint(`p${index}`, line)),
    footnotes: footnote === undefined ? [] : [{ ...footnote, at: betweenCharacters(words, footnote.at) }],
  }));

const aPoint = (id: string, words: string): ReportPoint => ({ id, letter: "", text: words, sources: [] });

function betweenCharacters(words: string, at: number): number {
  const spaces = [...words.matchAll(/ |$/gu)].map(({ index }) => index);
  return spaces[at % spaces.length] ?? 0;
}

type Edit = { readonly place: number; readonly other: number; readonly words: string; readonly added: Paragraph };
type Paragraphs = readonly Paragraph[];

/** Each turns paragraphs into others; `place` and `other` are any numbers, to be taken within what is there. */
const edits: readonly ((paragraphs: Paragraphs, edit: Edit) => Paragraphs)[] = [
  changed((one, { other, words }) => ({ text: withWord(one.text, other, words) })),
  changed((one, { other }) => ({ text: withWord(one.text, other, "") })),
  changed((one, { other, words }) => ({ text: withWord(one.text, other, `${words} and more`) })),
  changed((one) => ({
    text: one.text
      .split(/(?<=\.) /u)
      .toReversed()
      .join(" "),
  })),
  changed((one, { words }) => ({ text: `${one.text} ${words}` })),
  changed((one, { words }) => (one.heading === undefined ? { heading: words } : withoutHeading)),
  changed((one, { other, words }) => ({ footnotes: [{ at: betweenCharacters(one.text, other), text: words }] })),
  changed((one, { words }) => ({
    footnotes: one.footnotes.map(({ at, text: old }) => ({ at, text: withWord(old, at, words) })),
  })),
  changed((one, { words, added }) => ({ points: [...one.points, aPoint(added.id, words)] })),
  changed((one, { other }) => ({ points: one.points.filter((_, index) => index !== other % one.points.length) })),
  changed((one) => ({ points: one.points.toReversed() })),
  changed((one, { other, words }) => ({
    points: one.points.map((point, index) =>
      index === other % one.points.length ? { ...point, text: withWord(point.text, other, words) } : point,
    ),
  })),
  (paragraphs, { place, added }) => paragraphs.toSpliced(place % (paragraphs.length + 1), 0, added),
  (paragraphs, { place }) => (paragraphs.length > 1 ? paragraphs.toSpliced(place % paragraphs.length, 1) : paragraphs),
  (paragraphs, { place, other }) => {
    const one = paragraphs[place % paragraphs.length];
    return one ? paragraphs.filter((kept) => kept !== one).toSpliced(other % paragraphs.length, 0, one) : paragraphs;
  },
  split,
  (paragraphs, { place }) => {
    const at = place % paragraphs.length;
    const [one, next] = [paragraphs[at], paragraphs[at + 1]];
    if (!one || !next || next.heading !== undefined) return paragraphs;
    const merged = { ...next, id: one.id, text: `${one.text} ${next.text}`, footnotes: one.footnotes };
    return paragraphs.toSpliced(at, 2, one.heading === undefined ? merged : { ...merged, heading: one.heading });
  },
  // As after a text was copied into another system and back: every identity is lost.
  (paragraphs, { added }) => paragraphs.map((one, index) => ({ ...one, id: `${added.id}-${index}` })),
];

const withoutHeading = { heading: undefined } as const;

type Part = Partial<Omit<Paragraph, "heading">> & { readonly heading?: string | undefined };

function changed(edit: (one: Paragraph, edit: Edit) => Part) {
  return (paragraphs: Paragraphs, details: Edit): Paragraphs =>
    paragraphs.map((one, index) => {
      if (index !== details.place % paragraphs.length) return one;
      const { heading: title, ...after } = { ...one, ...edit(one, details) };
      const most = after.text.length;
      const footnotes = after.footnotes.map((footnote) => ({ ...footnote, at: Math.min(footnote.at, most) }));
      return { ...after, footnotes, ...(title === undefined ? {} : { heading: title }) };
    });
}

function withWord(words: string, at: number, replacement: string): string {
  const all = words.split(" ");
  return all.toSpliced(at % all.length, 1, ...(replacement ? [replacement] : [])).join(" ");
}

function split(paragraphs: Paragraphs, { place, other, added }: Edit): Paragraphs {
  const at = place % paragraphs.length;
  const one = paragraphs[at];
  const words = one?.text.split(" ") ?? [];
  if (!one || words.length < 2) return paragraphs;
  const cut = 1 + (other % (words.length - 1));
  const [first, second] = [words.slice(0, cut).join(" "), words.slice(cut).join(" ")];
  const footnotes = one.footnotes.filter((footnote) => footnote.at <= first.length);
  const rest = { ...aParagraph({ number: 0, text: second }), id: added.id, points: one.points };
  return paragraphs.toSpliced(at, 1, { ...one, text: first, footnotes, points: [] }, rest);
}

const edit = fc.record({
  kind: fc.nat({ max: edits.length - 1 }),
  place: fc.nat({ max: 40 }),
  other: fc.nat({ max: 40 }),
  words: sentence,
  added: paragraph,
});

export const revisions: fc.Arbitrary<Revision> = fc
  .record({
    paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 10 }),
    changes: fc.array(edit, { maxLength: 8 }),
  })
  .map(({ paragraphs, changes }) => {
    const old = paragraphs.map((one, index) => ({ ...one, id: `old-${index}` }));
    const now = changes.reduce<Paragraphs>(
      (before, { kind, added, ...details }, index) =>
        edits[kind]?.(before, { ...details, added: { ...added, id: `new-${index}` } }) ?? before,
      old,
    );
    return { old: reportOf(old, 2), now: reportOf(now, 3) };
  });

function reportOf(paragraphs: Paragraphs, number: number): Report {
  return aReport({
    state: { kind: "draft", number },
    paragraphs: paragraphs.map((one, index) => ({
      ...one,
      number: index + 1,
      points: one.points.map((point, place) => ({ ...point, letter: pointLetter(place) })),
    })),
  });
}
