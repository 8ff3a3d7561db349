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
  const noted = broughtBackIn(doc, name);
  const known = copiesIn(noted);
  doc.transact(() => {
    for (const { letters, copy } of copied(doc, deletions, since)) {
      for (const { client, clock, length } of firstOf(letters, known)) {
        noted.set(`${copy.client}:${copy.clock}`, [client, clock, length]);
        copy.clock += length;
      }
    }
  }, broughtBackOrigin);
}

/** Takes out what was brought back more than once; of two copies everybody keeps the same one. */
export function keepOneCopy(text: Text, doc: Doc, name: string): void {
  const twins = copiesIn(broughtBackIn(doc, name)).flatMap((one, at, copies) =>
    copies.slice(at + 1).flatMap((other) => laterTwins(doc, one, other)),
  );
  const places = [...new Set(twins.flatMap((letter) => placeOf(doc, letter)))].sort((one, other) => other - one);
  if (places.length === 0) return;
  doc.transact(() => {
    // Whole runs, from the last: half a letter cannot be deleted.
    let length = 0;
    places.forEach((place, index) => {
      length += 1;
      if (places[index + 1] === place - 1) return;
      text.delete(place, length);
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
