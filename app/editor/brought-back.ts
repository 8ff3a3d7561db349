import type { Doc, Text, UndoManager } from "yjs";
import {
  ContentString,
  createAbsolutePositionFromRelativePosition,
  createID,
  createRelativePositionFromJSON,
  getItem,
  getState,
  Item,
  type Map as YMap,
} from "yjs";

/** The origin of what is noted and taken out here: no step of anybody's. */
const broughtBackOrigin = Symbol("brought back");

/** What a step took out, as Yjs keeps it. */
type Deletions = UndoManager["undoStack"][number]["deletions"];
/** Some letters by their ids, which Yjs counts by author. */
type Letters = { readonly client: number; readonly clock: number; readonly length: number };
/** Letters that were brought back, and the first letters of which they are a copy. */
type Copy = Letters & { readonly of: Letters };

/** Beside a flat text: which of its letters are copies of deleted ones. Key "client:clock", value [client, clock, length]. */
export const broughtBackIn = (doc: Doc, name: string): YMap<readonly number[]> => doc.getMap(`back:${name}`);

/**
 * Notes which letters were brought back. Yjs cannot undelete: it puts in a copy. Where two people have deleted the same
 * words apart from each other and both take that back, there are two copies, and nothing in Yjs tells that they are.
 *
 * @param deletions What was taken back.
 * @param since The author's clock before that.
 */
export function noteBroughtBack(doc: Doc, name: string, deletions: Deletions, since: number): void {
  doc.transact(() => noteCopies(doc, name, copied(doc, deletions, since)), broughtBackOrigin);
}

/**
 * Notes which letters were put in for others that went, as where a line is moved: Yjs cannot move. Where two people move
 * the same line apart from each other there are two copies of it.
 */
export function noteCopies(
  doc: Doc,
  name: string,
  copies: Iterable<{ readonly letters: Letters; readonly copy: { client: number; clock: number } }>,
): void {
  const noted = broughtBackIn(doc, name);
  const known = copiesIn(noted);
  for (const { letters, copy } of copies) {
    for (const { client, clock, length } of firstOf(letters, known)) {
      noted.set(`${copy.client}:${copy.clock}`, [client, clock, length]);
      copy.clock += length;
    }
  }
}

/** The letters that stand between two places of a text, by their ids. */
export function lettersBetween(text: Text, from: number, to: number): readonly Letters[] {
  const found: Letters[] = [];
  let at = 0;
  for (let item = text._start; item !== null && at < to; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, item.length)];
    if (begin < end) found.push({ client: item.id.client, clock: item.id.clock + begin, length: end - begin });
    at += item.length;
  }
  return found;
}

/** Takes out what was brought back more than once; of two copies everybody keeps the same one. */
export function keepOneCopy(text: Text, doc: Doc, name: string): void {
  const standing = copiesIn(broughtBackIn(doc, name)).filter((copy) => isStanding(doc, copy));
  const twins = standing.flatMap((one, at) => standing.slice(at + 1).flatMap((other) => laterTwins(doc, one, other)));
  const places = [...new Set(twins.flatMap((letter) => placeOf(doc, letter)))].sort((one, other) => other - one);
  if (places.length === 0) return;
  doc.transact(() => {
    // Whole runs, from the last: half a letter cannot be deleted.
    let length = 0;
    places.forEach((place, index) => {
      length += 1;
      if (places[index + 1] === place - 1) return;
      // From the beginning: Yjs loses formats where it deletes from a place that it remembers.
      text.applyDelta([{ retain: place }, { delete: length }]);
      length = 0;
    });
  }, broughtBackOrigin);
}

function copiesIn(noted: YMap<readonly number[]>): readonly Copy[] {
  return [...noted].map(([key, [client = 0, clock = 0, length = 0]]) => {
    const [byClient = 0, atClock = 0] = key.split(":").map(Number);
    return { client: byClient, clock: atClock, length, of: { client, clock, length } };
  });
}

/** Whether one of these letters has come by now and was not deleted since. */
function isStanding(doc: Doc, { client, clock, length }: Letters): boolean {
  const end = Math.min(clock + length, getState(doc.store, client));
  for (let at = clock; at < end;) {
    const item = getItem(doc.store, createID(client, at));
    if (!item.deleted) return true;
    at = item.id.clock + item.length;
  }
  return false;
}

/** The letters that a step brought back, each with where their copy begins. */
function* copied(doc: Doc, deletions: Deletions, since: number) {
  for (const [client, ranges] of deletions.clients) {
    for (const { clock, len } of ranges) {
      for (let at = clock; at < clock + len;) {
        const item = getItem(doc.store, createID(client, at));
        const { redone, content } = item instanceof Item ? item : { redone: null, content: null };
        const isNow = redone?.client === doc.clientID && redone.clock >= since;
        if (isNow && content instanceof ContentString) {
          yield { letters: { client, clock: item.id.clock, length: item.length }, copy: { ...redone } };
        }
        at = item.id.clock + item.length;
      }
    }
  }
}

/** A copy of a copy is one of the first letters. */
function firstOf(letters: Letters, copies: readonly Copy[]): readonly Letters[] {
  const found: Letters[] = [];
  const end = letters.clock + letters.length;
  for (let clock = letters.clock; clock < end;) {
    const here = { client: letters.client, clock, length: end - clock };
    const copy = copies.find((one) => one.client === here.client && one.clock <= clock && clock < endOf(one));
    const next = copies.filter((one) => one.client === here.client && one.clock > clock).map((one) => one.clock);
    const length = Math.min(end, copy ? endOf(copy) : Math.min(...next)) - clock;
    found.push(copy ? { ...copy.of, clock: copy.of.clock + clock - copy.clock, length } : { ...here, length });
    clock += length;
  }
  return found;
}

/** The letters of the later of two copies that stand in the text together with the same ones of the other. */
function laterTwins(doc: Doc, one: Copy, other: Copy): readonly Letters[] {
  const begin = Math.max(one.of.clock, other.of.clock);
  const end = Math.min(endOf(one.of), endOf(other.of));
  if (one.of.client !== other.of.client || begin >= end) return [];
  const isLater = one.client > other.client || (one.client === other.client && one.clock > other.clock);
  const [earlier, later] = isLater ? [other, one] : [one, other];
  return Array.from({ length: end - begin }, (_, at) => begin + at)
    .map((clock) => [letterOf(earlier, clock), letterOf(later, clock)] as const)
    .filter((twins) => twins.every((letter) => placeOf(doc, letter).length > 0))
    .map(([, letter]) => letter);
}

const letterOf = ({ client, clock, of }: Copy, at: number): Letters => ({
  client,
  clock: clock + at - of.clock,
  length: 1,
});

const endOf = ({ clock, length }: Letters) => clock + length;

/** Where a letter stands; nowhere where it was deleted or has not come. */
function placeOf(doc: Doc, { client, clock }: Letters): readonly number[] {
  if (getState(doc.store, client) <= clock) return [];
  const item = createID(client, clock);
  const standing = getItem(doc.store, item);
  if (!(standing instanceof Item) || standing.deleted) return [];
  const place = createAbsolutePositionFromRelativePosition(createRelativePositionFromJSON({ item }), doc, false);
  return place ? [place.index] : [];
}
