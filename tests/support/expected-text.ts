import type { Paragraph } from "#domain/report/report.ts";

/**
 * A report as a list that a person can write by hand: `# heading`, `¶ number`, one sentence a line, `(a) point`,
 * and `^ footnote` under the paragraph it belongs to.
 */
export function linesOf(paragraphs: readonly Paragraph[]): readonly string[] {
  return paragraphs.flatMap((paragraph) => [
    ...(paragraph.heading === undefined ? [] : [`# ${paragraph.heading}`]),
    `¶ ${paragraph.number}`,
    ...paragraph.sentences.map(({ text }) => text),
    ...paragraph.footnotes.map(({ text }) => `^ ${text}`),
    ...paragraph.points.map(({ letter, text }) => `(${letter}) ${text}`),
  ]);
}

/** The list as somebody wrote it; empty lines separate for the eye only. */
export function readExpected(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export type Agreement = { readonly expected: number; readonly equal: number; readonly differences: readonly string[] };

/** How many lines of the hand-written list stand in the compiled one at their place (longest common subsequence). */
export function agreementOf(expected: readonly string[], compiled: readonly string[]): Agreement {
  const kept = commonLines(expected, compiled);
  const differences = [
    ...expected.filter((_line, index) => !kept.expected.has(index)).map((line) => `- ${line}`),
    ...compiled.filter((_line, index) => !kept.compiled.has(index)).map((line) => `+ ${line}`),
  ];
  return { expected: expected.length, equal: kept.expected.size, differences };
}

function commonLines(expected: readonly string[], compiled: readonly string[]) {
  const lengths: number[][] = Array.from({ length: expected.length + 1 }, () =>
    Array<number>(compiled.length + 1).fill(0),
  );
  const lengthAt = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = compiled.length - 1; j >= 0; j--)
      lengths[i]?.splice(
        j,
        1,
        expected[i] === compiled[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1)),
      );

  const kept = { expected: new Set<number>(), compiled: new Set<number>() };
  for (let i = 0, j = 0; i < expected.length && j < compiled.length;) {
    if (expected[i] === compiled[j]) {
      kept.expected.add(i++);
      kept.compiled.add(j++);
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return kept;
}
