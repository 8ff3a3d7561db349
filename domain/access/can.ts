import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { conditions } from "#domain/access/conditions.ts";
import type { Act } from "#domain/access/rights.ts";
import { rights } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";

/**
 * May this actor do this act to this subject? The only place where that is decided (docs/rights.md).
 * Pure over loaded data; what the subject does not say counts as not holding.
 */
export function can(actor: Actor, act: Act, subject: Subject = {}): boolean {
  return (
    actor.functions.some((held) => allows(act, held.function, subject, actor, held)) ||
    allows(act, "public", subject, actor)
  );
}

/** Does the act ask for a fresh proof of identity from this function (the mark `+`)? */
export function needsStepUp(act: Act, as: FunctionName): boolean {
  return cellOf(act, as).includes("+");
}

function allows(act: Act, as: FunctionName | "public", subject: Subject, actor: Actor, held?: FunctionHeld): boolean {
  const isMarked = cellOf(act, as)
    .split("|")
    .some((marks) => [...marks].every((mark) => holds(mark, subject, actor, held)));
  return isMarked && (conditions[act]?.(subject, as, actor.id) ?? true);
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
      return subject.ownerId !== undefined && subject.ownerId === actor.id;
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

const columns: readonly (FunctionName | "public")[] = [...functions, "public"];
const cells = new Map<string, readonly string[]>(
  Object.entries(rights).map(([act, row]) => [act, row.trim().split(/\s+/)]),
);

function cellOf(act: Act, as: FunctionName | "public"): string {
  return cells.get(act)?.[columns.indexOf(as)] ?? "–";
}
