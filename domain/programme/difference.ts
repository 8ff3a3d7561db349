import { presentersOf } from "#domain/programme/presenters.ts";
import { sessionsOf, type Presenter, type Programme, type ProgrammeSession } from "#domain/programme/programme.ts";

/** What became of one session between two states of a programme. */
export type Change =
  | { readonly kind: "new" | "dropped"; readonly session: ProgrammeSession }
  | {
      readonly kind: "moved" | "retimed" | "reworded";
      readonly before: ProgrammeSession;
      readonly session: ProgrammeSession;
    }
  | {
      readonly kind: "presenters";
      readonly session: ProgrammeSession;
      readonly added: readonly Presenter[];
      readonly gone: readonly Presenter[];
    }
  | { readonly kind: "contents"; readonly session: ProgrammeSession };

/**
 * What a reader of the one programme must be told to know the other: "moved" to another day, "retimed" on the same
 * one, "reworded" in its name, other presenters, or other contents than all of these.
 */
export function differenceBetween(before: Pick<Programme, "days">, after: Pick<Programme, "days">): readonly Change[] {
  const old = new Map(sessionsOf(before).map((session) => [session.id, session]));
  const kept = new Set(sessionsOf(after).map(({ id }) => id));
  const dropped = [...old.values()].filter(({ id }) => !kept.has(id));
  return [
    ...sessionsOf(after).flatMap((session): readonly Change[] => {
      const was = old.get(session.id);
      return was === undefined ? [{ kind: "new", session }] : changesOf(was, session);
    }),
    ...dropped.map((session) => ({ kind: "dropped" as const, session })),
  ];
}

function changesOf(before: ProgrammeSession, session: ProgrammeSession): readonly Change[] {
  const changes: Change[] = [];
  const day = (time: string | undefined) => time?.slice(0, 10);
  if (day(before.startsAt) !== day(session.startsAt)) changes.push({ kind: "moved", before, session });
  else if (before.startsAt !== session.startsAt || before.endsAt !== session.endsAt)
    changes.push({ kind: "retimed", before, session });
  if (nameOf(before) !== nameOf(session)) changes.push({ kind: "reworded", before, session });
  const [added, gone] = [absentFrom(before, session), absentFrom(session, before)];
  if (added.length > 0 || gone.length > 0) changes.push({ kind: "presenters", session, added, gone });
  if (contentsOf(before) !== contentsOf(session)) changes.push({ kind: "contents", session });
  return changes;
}

const nameOf = ({ kind, number, title }: ProgrammeSession) => JSON.stringify([kind, number ?? null, title ?? ""]);

/** Whether somebody has confirmed is the desk's own business. */
const printed = ({ party, written, name, capacity }: Presenter) =>
  JSON.stringify([party, written ?? "", name ?? "", capacity]);

/** Those who present in `session` and did not in `other`. */
function absentFrom(other: ProgrammeSession, session: ProgrammeSession): readonly Presenter[] {
  const known = new Set(presentersOf(other).map(printed));
  return presentersOf(session).filter((presenter) => !known.has(printed(presenter)));
}

/** What is printed of a session besides its name, its hours and who presents at all. */
function contentsOf({ moderator, floorNote, guidingQuestions, items }: ProgrammeSession): string {
  const printedItems = items.map(({ title, minutes, paper, presenters }) => [
    ...[title, minutes ?? null, paper ?? ""],
    presenters.length,
  ]);
  return JSON.stringify([moderator ?? "", floorNote ?? "", guidingQuestions, printedItems]);
}
