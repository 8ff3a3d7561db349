import { draftNodes, draftShape } from "#app/editor/draft-shape.ts";
import { draftNames } from "#domain/draft/draft.ts";
import { aDraft, feed } from "#tests/support/a-draft.ts";
import { replica } from "#tests/support/replica.ts";
import { describe, expect, it } from "vitest";

const seed = aDraft([
  ...[feed("p1"), ["Georgia spoke.", {}]],
  ...[feed("p2"), ["See below.", {}]],
  ...[feed("p3"), ["Nothing followed.", {}]],
] as const);
const draft = { name: draftNames.text, shape: draftShape, nodes: draftNodes, seed };

/** All end with the same letter. Of two that pass each other one stays in the text; the other is put in anew. */
const moves = [
  { what: "the first goes down", at: 0, by: 1, order: ["p2", "p1", "p3"], stay: ["p2", "p3"] },
  { what: "the second goes up", at: 20, by: -1, order: ["p2", "p1", "p3"], stay: ["p2", "p3"] },
  { what: "the last goes up", at: 40, by: -1, order: ["p1", "p3", "p2"], stay: ["p1", "p3"] },
] as const;

const typed = {
  "before the last letter": {
    p1: { place: 14, words: "Georgia spoke!." },
    p2: { place: 25, words: "See below!." },
    p3: { place: 43, words: "Nothing followed!." },
  },
  "at the end": {
    p1: { place: 15, words: "Georgia spoke.!" },
    p2: { place: 26, words: "See below.!" },
    p3: { place: 44, words: "Nothing followed.!" },
  },
};
const wheres = ["before the last letter", "at the end"] as const;

describe("lines that are moved past each other", () => {
  // Who of two is first in the text where they put in at one place is decided by their ids.
  it.each(wheres.flatMap((where) => moves.flatMap((move) => [11, 13].map((mover) => ({ ...move, where, mover })))))(
    "leave alone the others: what is typed there $where stays, where $what ($mover)",
    ({ at, by, order, stay, where, mover }) => {
      for (const id of stay) {
        const [one, other] = [replica(mover, draft), replica(12, draft)];
        one.perform({ does: "move", at, by });
        other.perform({ does: "type", at: typed[where][id].place, text: "!" });
        other.hear(one);
        one.hear(other);
        const lines = other.stored().map(({ head, runs }) => [head?.id, runs.map(({ text }) => text).join("")]);
        expect(lines.map(([name]) => name)).toEqual(order);
        expect(lines.find(([name]) => name === id)).toEqual([id, typed[where][id].words]);
        expect(one.stored()).toEqual(other.stored());
        one.release();
        other.release();
      }
    },
  );
});
