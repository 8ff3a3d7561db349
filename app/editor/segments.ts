import { isSameLine } from "#app/editor/flat-text.ts";
import type { Line } from "#app/editor/lines.ts";

/** Lines that become other lines in place, with how many signs from their begin may be line feeds of the same lines. */
export type Segment = {
  readonly before: readonly Line[];
  readonly wanted: readonly Line[];
  readonly shared: number;
};

/**
 * Cuts what changed at the lines that stay. A line that is moved past others is not among them: it goes where it stood
 * and comes where it stands. So a line that is split, joined or written in is changed letter by letter, and a line that
 * is moved never becomes another one.
 */
export function segments(
  before: readonly Line[],
  wanted: readonly Line[],
  nameOf: (line: Line) => string | undefined,
): readonly Segment[] {
  const names = before.map(nameOf);
  const places = new Map(names.flatMap((name, at) => (name === undefined ? [] : [[name, at]])));
  // Where lines have no names any line feed may be that of any other.
  const others = places.size > 0 || wanted.some((line) => nameOf(line) !== undefined) ? 0 : Infinity;
  const stays = rising(wanted.map((line) => places.get(nameOf(line) ?? "") ?? -1));
  let [from, to] = [0, 0];
  const found: Segment[] = [];
  const cutAt = (nextFrom: number, nextTo: number, shared: number) => {
    const segment = { before: before.slice(from, nextFrom), wanted: wanted.slice(to, nextTo), shared };
    if (segment.before.length > 0 || segment.wanted.length > 0) found.push(segment);
    [from, to] = [nextFrom, nextTo];
  };
  let shared = others;
  for (const [old, now] of stays) {
    cutAt(old, now, shared);
    shared = 1;
    const [stood, stands] = [before[old], wanted[now]];
    if (!stood || !stands || !isSameLine(stood, stands)) continue;
    // Its last letter must not become that of a line which is put behind it: others may be typing before it.
    cutAt(old + 1, now + 1, shared);
    shared = 0;
  }
  cutAt(before.length, wanted.length, shared);
  return found;
}

/** The longest choice of places that stand in order, each with where it stands now; -1 stands nowhere. */
function rising(places: readonly number[]): readonly (readonly [number, number])[] {
  const lengths: number[] = [];
  const previous: number[] = [];
  let last = -1;
  places.forEach((place, at) => {
    let [length, from] = [1, -1];
    for (let before = 0; before < at && place >= 0; before += 1) {
      const other = places[before] ?? -1;
      if (other >= 0 && other < place && (lengths[before] ?? 0) >= length) {
        [length, from] = [(lengths[before] ?? 0) + 1, before];
      }
    }
    lengths.push(place < 0 ? 0 : length);
    previous.push(from);
    if (place >= 0 && length > (lengths[last] ?? 0)) last = at;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let at = last; at >= 0; at = previous[at] ?? -1) chosen.unshift([places[at] ?? -1, at]);
  return chosen;
}
