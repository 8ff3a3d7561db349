import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn } from "#domain/checks/speaking.ts";
import { partyOf } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { NameInText } from "#domain/register/read-names-in.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** From how many states on a row of names is a list with an order. */
const shortestList = 4;
/** Where more stand elsewhere the list follows some other order, and nobody knows which. */
const mostMisplaced = 2;

const byName = new Intl.Collator("en");

/**
 * States out of the alphabet in the list of participants. A name may stand under its sorting key or under its written
 * words ("the Republic of Moldova" under M or R): where any of them fits, it is in order.
 */
export function listOrder(text: CheckedText, register: Register, on: IsoDate): readonly Finding[] {
  if (text.kind !== "participants" || text.point !== undefined) return [];
  return rowsOf(namesIn(register, text.own), text.own, register).flatMap((row) => {
    if (row.length < shortestList) return [];
    const kept = longestInOrder(row.map((name) => keysOf(name, register, on)));
    const misplaced = row.filter((_, place) => !kept.has(place));
    if (misplaced.length > mostMisplaced) return [];
    return misplaced.map((name) => foundAt(text, "list-order", name, { written: name.written }));
  });
}

/** Rows of states parted by commas and a last "and"; a new sentence or an organisation begins another. */
function rowsOf(names: readonly NameInText[], text: string, register: Register): readonly NameInText[][] {
  const rows: NameInText[][] = [];
  let last: NameInText | undefined;
  for (const name of names) {
    if (partyOf(register, name.party).kind !== "state") last = undefined;
    else {
      const isNext =
        last !== undefined && /^[\s,;]*(?:and)?[\s,;]*(?:the\s+)?$/u.test(text.slice(last.end, name.start));
      if (isNext) rows.at(-1)?.push(name);
      else rows.push([name]);
      last = name;
    }
  }
  return rows;
}

function keysOf({ party: id, written }: NameInText, register: Register, on: IsoDate): readonly string[] {
  const party = partyOf(register, id);
  const bare = (name: string) => name.replace(/^the\s+/iu, "");
  return [
    nameOn(party, on, "sorting"),
    bare(nameOn(party, on, "short")),
    bare(written),
    written.replace(/^The /u, "the "),
  ];
}

/** The places of a longest run in which each name has a key that does not come before the key of the one before it. */
function longestInOrder(keys: readonly (readonly string[])[]): ReadonlySet<number> {
  type Run = { readonly last: string; readonly places: readonly number[] };
  let runs: readonly Run[] = [{ last: "", places: [] }];
  for (const [place, own] of keys.entries()) {
    const longer = runs.flatMap(({ last, places }) =>
      own.filter((key) => byName.compare(last, key) <= 0).map((key) => ({ last: key, places: [...places, place] })),
    );
    runs = bestOfEachLength([...runs, ...longer]);
  }
  return new Set(runs.at(-1)?.places);
}

function bestOfEachLength<Run extends { readonly last: string; readonly places: readonly number[] }>(
  runs: readonly Run[],
): readonly Run[] {
  const best = new Map<number, Run>();
  for (const run of runs) {
    const known = best.get(run.places.length);
    if (known === undefined || byName.compare(run.last, known.last) < 0) best.set(run.places.length, run);
  }
  return [...best.entries()].toSorted(([one], [other]) => one - other).map(([, run]) => run);
}
