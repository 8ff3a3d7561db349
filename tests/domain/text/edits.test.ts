import { expect, it } from "vitest";
import { editsBetween } from "#domain/text/edits.ts";

it.each([
  ["Silk Routes", "Silk Routes", 0],
  ["Silk Route", "Silk Routes", 1],
  ["Slik Routes", "Silk Routes", 1],
  ["Slik Ruotes", "Silk Routes", 2],
  ["Slki Routes", "Silk Routes", 2],
  ["Silk Routes", "Black Sea", 3],
  ["", "a", 1],
])("from %s to %s it is %i, counted as far as two", (one, other, edits) => {
  expect(editsBetween(one, other, 2)).toBe(edits);
  expect(editsBetween(other, one, 2)).toBe(edits);
});
