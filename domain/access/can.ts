import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import type { Conditions } from "#domain/access/conditions.ts";
import { conditions } from "#domain/access/conditions.ts";
import type { Act, Rights } from "#domain/access/rights.ts";
import { rights } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import { isFulfilled } from "#domain/access/when.ts";

const columns = [...functions, "public"] as const;

export type Judgement = (actor: Actor, act: Act, subject?: Subject) => boolean;

/**
 * May this actor do this act to this subject? The only place where that is decided (docs/rights.md).
 * Pure over loaded data; what the subject does not say counts as not holding.
 */
export const can: Judgement = judge(rights, conditions);

/** Does the act ask for a fresh proof of identity from this function (the mark `+`)? */
export function needsStepUp(act: Act, as: FunctionName): boolean {
  return cellsOf(rights[act]).get(as)?.flat().includes("+") ?? false;
}

/** Judges by a given table and its conditions. An act without a row is refused to everybody. */
export function judge(table: Rights, when: Conditions): Judgement {
  const rows = new Map(Object.entries(table).map(([act, row]) => [act, cellsOf(row)]));
  return (actor, act, subject = {}) => {
    const allows = (as: FunctionName | "public", held?: FunctionHeld) =>
      (rows.get(act)?.get(as) ?? []).some((marks) => marks.every((mark) => holds(mark, subject, actor, held))) &&
      (when[act]?.some((way) => isFulfilled(way, as, subject, actor)) ?? true);
    return actor.functions.some((held) => allows(held.function, held)) || allows("public");
  };
}

/** A row's cells as alternatives of marks that must all hold; a cell with "–" has none. */
function cellsOf(row: string): ReadonlyMap<FunctionName | "public", readonly (readonly string[])[]> {
  const cells = row.trim().split(/\s+/);
  const alternatives = (cell = "–") => (cell === "–" ? [] : cell.split("|").map((marks) => [...marks]));
  return new Map(columns.map((as, index) => [as, alternatives(cells[index])]));
}

function holds(mark: string, subject: Subject, actor: Actor, held?: FunctionHeld): boolean {
  switch (mark) {
    case "●":
      return true;
    case "m":
      return held !== undefined && isAssigned(held, subject);
    case "s":
      return held?.partyId !== undefined && held.partyId === subject.partyId && isWithin(held, subject);
    case "o":
      return subject.ownerId === actor.id;
    case "r":
      return subject.isReleased === true;
    case "+":
      return actor.steppedUp === true;
    default:
      return false;
  }
}

/** Assigned to something: a function held for nothing in particular reaches nothing. */
function isAssigned(held: FunctionHeld, subject: Subject): boolean {
  const isForSomething = held.dialogueId ?? held.bodyId ?? held.meetingId;
  return isForSomething !== undefined && isWithin(held, subject);
}

function isWithin(held: FunctionHeld, subject: Subject): boolean {
  return (
    (held.dialogueId === undefined || held.dialogueId === subject.dialogueId) &&
    (held.meetingId === undefined || held.meetingId === subject.meetingId) &&
    (held.bodyId === undefined || (subject.bodyIds ?? []).includes(held.bodyId))
  );
}
