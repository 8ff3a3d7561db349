import { functions, type FunctionName } from "#domain/access/actor.ts";
import { conditions } from "#domain/access/conditions.ts";
import { acts, rights, type Act } from "#domain/access/rights.ts";
import type { MeetingState } from "#domain/access/subject.ts";

/** What some people can do in one state of a meeting and not in another. */
export type Change = { readonly acts: readonly Act[]; readonly for: readonly FunctionName[] };

export type Changes = { readonly opens: readonly Change[]; readonly closes: readonly Change[] };

/**
 * What a meeting opens and closes when it goes from one state to another, and for whom: read off the table of rights
 * and its conditions. What else an act may ask for, a released text or one's own party, it asks for in both states.
 */
export function whatChanges(from: MeetingState, to: MeetingState): Changes {
  return { opens: gained(from, to), closes: gained(to, from) };
}

/** What is possible in the second state alone, acts for the same people together. */
function gained(before: MeetingState, after: MeetingState): readonly Change[] {
  const each = acts
    .map((act) => ({
      act,
      for: functions.filter((name) => isPossible(act, name, after) && !isPossible(act, name, before)),
    }))
    .filter((one) => one.for.length > 0);
  return [...Map.groupBy(each, (one) => one.for.join()).values()].flatMap((alike) =>
    alike[0] ? [{ acts: alike.map(({ act }) => act), for: alike[0].for }] : [],
  );
}

/** May somebody in this function do the act in this state of the meeting, everything else being as it must? */
function isPossible(act: Act, name: FunctionName, state: MeetingState): boolean {
  const cell = rights[act].trim().split(/\s+/)[functions.indexOf(name)] ?? "–";
  const ways = conditions[act];
  return (
    cell !== "–" &&
    (ways === undefined ||
      ways.some((way) => (way.as?.includes(name) ?? true) && (way.meeting?.includes(state) ?? true)))
  );
}
