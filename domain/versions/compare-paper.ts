import { aligned, type Aligned } from "#domain/text/aligned.ts";
import { changesBetween, type Change } from "#domain/text/changes.ts";
import { textOfLines } from "#domain/versions/canonical-text.ts";
import type { FoundLine } from "#domain/versions/paper-lines.ts";

/** A line that is not as it was frozen: `number` as it stands in one of the two, where it has one. */
export type Difference = { readonly number?: string; readonly changes: readonly Change[] };

/** The lines of a canonical text. */
export function linesIn(text: string): readonly FoundLine[] {
  const lines = text.split("\n").slice(1, -1);
  return lines.map((line) => {
    const at = line.indexOf(" ");
    return { sign: line.slice(0, at), words: line.slice(at + 1) };
  });
}

/** Where a paper does not say what the text says; none where every word and number is the same. */
export function differences(text: string, found: readonly FoundLine[]): readonly Difference[] {
  if (textOfLines(found) === text) return [];
  const lines = aligned(linesIn(text), found, { name: shown, weight: ({ words }) => words.length + 1 });
  return runsIn(lines).flatMap(({ gone, added }) =>
    Array.from({ length: Math.max(gone.length, added.length) }, (_, at) => differenceOf(gone[at], added[at])),
  );
}

type Run = { readonly gone: FoundLine[]; readonly added: FoundLine[] };

/** What was taken out, against what was put in at the same place. */
function runsIn(lines: readonly Aligned<FoundLine>[]): readonly Run[] {
  const runs: Run[] = [{ gone: [], added: [] }];
  for (const line of lines) {
    const run = runs.at(-1);
    if (line.kind === "gone") run?.gone.push(line.old);
    else if (line.kind === "new") run?.added.push(line.now);
    else if (run && run.gone.length + run.added.length > 0) runs.push({ gone: [], added: [] });
  }
  return runs;
}

function differenceOf(was: FoundLine | undefined, is: FoundLine | undefined): Difference {
  const number = [was, is].flatMap((line) => (line && /^(?:\d+\.|\([a-z]+\))$/u.test(line.sign) ? line.sign : []))[0];
  // A number that changed is shown with the words, or the two would look alike.
  const whole = (line: FoundLine | undefined) => (line ? (isSameSign(was, is) ? line.words : shown(line)) : "");
  return { ...(number !== undefined && { number }), changes: changesBetween(whole(was), whole(is)) };
}

const isSameSign = (was: FoundLine | undefined, is: FoundLine | undefined) => !was || !is || was.sign === is.sign;
const shown = ({ sign, words }: FoundLine) => `${sign} ${words}`;
