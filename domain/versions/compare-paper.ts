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
  const kinds = new Map<string, string>();
  // One word for each line that says the same, so that lines are compared as words are.
  const asWords = (lines: readonly FoundLine[]) =>
    lines.map(({ sign, words }) => tokenFor(kinds, `${sign} ${words}`)).join(" ");
  const expected = linesIn(text);
  const [left, right] = [[...expected], [...found]];
  return changesBetween(asWords(expected), asWords(found))
    .map(({ kind, words }) => ({ kind, count: words.split(" ").filter((word) => word !== "").length }))
    .reduce<{ kind: Change["kind"]; lines: FoundLine[] }[]>((runs, { kind, count }) => {
      const lines = kind === "new" ? right.splice(0, count) : left.splice(0, count);
      if (kind === "kept") right.splice(0, count);
      return [...runs, { kind, lines }];
    }, [])
    .reduce<Pairing>(paired, { waiting: [], pairs: [] })
    .pairs.map(({ was, is }) => differenceOf(was, is));
}

type Pair = { was?: FoundLine; is?: FoundLine };
type Pairing = { readonly waiting: Pair[]; readonly pairs: Pair[] };

/** What was taken out stands against what was put in at the same place, line for line. */
function paired({ waiting, pairs }: Pairing, { kind, lines }: { kind: Change["kind"]; lines: FoundLine[] }): Pairing {
  if (kind === "kept") return lines.length === 0 ? { waiting, pairs } : { waiting: [], pairs };
  const side = kind === "gone" ? "was" : "is";
  for (const line of lines) {
    const partner = waiting.find((pair) => pair[side] === undefined);
    if (partner) partner[side] = line;
    else {
      const pair: Pair = { [side]: line };
      waiting.push(pair);
      pairs.push(pair);
    }
  }
  return { waiting, pairs };
}

function differenceOf(was: FoundLine | undefined, is: FoundLine | undefined): Difference {
  const number = [was, is].flatMap((line) => (line && /^(?:\d+\.|\([a-z]+\))$/u.test(line.sign) ? line.sign : []))[0];
  // A number that changed is shown with the words, or the two would look alike.
  const whole = (line: FoundLine | undefined) => (line ? (isSameSign(was, is) ? line.words : shown(line)) : "");
  return { ...(number !== undefined && { number }), changes: changesBetween(whole(was), whole(is)) };
}

const isSameSign = (was: FoundLine | undefined, is: FoundLine | undefined) => !was || !is || was.sign === is.sign;
const shown = ({ sign, words }: FoundLine) => `${sign} ${words}`;

function tokenFor(kinds: Map<string, string>, line: string): string {
  const known = kinds.get(line) ?? `l${kinds.size}`;
  kinds.set(line, known);
  return known;
}
