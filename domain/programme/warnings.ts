import { inBoth, presenterKey, presentersOf } from "#domain/programme/presenters.ts";
import { sessionsOf, type Presenter, type Programme, type ProgrammeSession } from "#domain/programme/programme.ts";
import { lengthOf, standingOf } from "#domain/programme/session-times.ts";
import type { IsoDate } from "#domain/text/dates.ts";

export const warningKinds = [
  "ends-first",
  "overlap",
  "outside",
  "midnight",
  "no-such-time",
  "time-twice",
  "double-booked",
  "unconfirmed",
  "not-invited",
  "crowded",
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Something that staff should look at; nothing is ever forbidden by it. */
export type Warning = {
  readonly kind: WarningKind;
  readonly sessionId: string;
  /** The other session of an overlap or a double booking. */
  readonly otherId?: string;
  readonly itemId?: string;
  readonly presenter?: Presenter;
  /** The local time that does not exist or exists twice. */
  readonly time?: string;
  /** Stands for exactly this finding: kept as it is, it stays silent until the facts change. */
  readonly fingerprint: string;
};

export type ProgrammeFacts = {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The parties invited or on the list; undefined while nobody is on it. */
  readonly invited?: ReadonlySet<string>;
};

/** Everything doubtful in a programme, in its order. */
export function warningsOf(programme: Programme, facts: ProgrammeFacts): readonly Warning[] {
  const sessions = sessionsOf(programme);
  return sessions.flatMap((session, index) => [
    ...timeWarnings(session, programme.timeZone, facts),
    ...sessions.slice(index + 1).flatMap((other) => clashes(session, other)),
    ...presenterWarnings(session, facts),
  ]);
}

type Found = Omit<Warning, "fingerprint">;

/** `seen` are the facts that made us warn: where one of them changes, we warn anew. */
const warning = (found: Found, ...seen: readonly (string | undefined)[]): Warning => ({
  ...found,
  fingerprint: JSON.stringify([found.kind, found.sessionId, found.otherId, found.itemId, ...seen]),
});

function timeWarnings(session: ProgrammeSession, timeZone: string, { startsOn, endsOn }: ProgrammeFacts): Warning[] {
  const { id: sessionId, startsAt, endsAt } = session;
  const hours = [startsAt, endsAt];
  const days = hours.flatMap((time) => time?.slice(0, 10) ?? []);
  const found: Warning[] = [];
  if ((lengthOf(session) ?? 1) <= 0) found.push(warning({ kind: "ends-first", sessionId }, ...hours));
  else if (days.length === 2 && days[0] !== days[1]) found.push(warning({ kind: "midnight", sessionId }, ...hours));
  if (days.some((day) => day < startsOn || day > endsOn))
    found.push(warning({ kind: "outside", sessionId }, ...hours, startsOn, endsOn));
  for (const time of hours) {
    const standing = time === undefined ? "once" : standingOf(time, timeZone);
    if (standing === "never") found.push(warning({ kind: "no-such-time", sessionId, time }, time, timeZone));
    if (standing === "twice") found.push(warning({ kind: "time-twice", sessionId, time }, time, timeZone));
  }
  return found;
}

function clashes(one: ProgrammeSession, other: ProgrammeSession): Warning[] {
  if (!overlap(one, other) || isBreakWithin(one, other) || isBreakWithin(other, one)) return [];
  const between = { sessionId: one.id, otherId: other.id };
  const hours = [one.startsAt, one.endsAt, other.startsAt, other.endsAt];
  const twice = inBoth(presentersOf(one), presentersOf(other));
  return [
    warning({ kind: "overlap", ...between }, ...hours),
    ...twice.map((presenter) =>
      warning({ kind: "double-booked", ...between, presenter }, ...hours, presenterKey(presenter)),
    ),
  ];
}

/** A session without an end is one instant; those that touch do not overlap. */
function overlap(one: ProgrammeSession, other: ProgrammeSession): boolean {
  if (one.startsAt === undefined || other.startsAt === undefined) return false;
  const [first, second] = one.startsAt <= other.startsAt ? [one, other] : [other, one];
  return first.startsAt === second.startsAt || (first.endsAt ?? "") > (second.startsAt ?? "");
}

/** Coffee in the middle of a session is how programmes are written. */
function isBreakWithin(one: ProgrammeSession, whole: ProgrammeSession): boolean {
  const { startsAt = "", endsAt = startsAt } = one;
  return one.kind === "break" && (whole.startsAt ?? "") <= startsAt && endsAt <= (whole.endsAt ?? "");
}

function presenterWarnings(session: ProgrammeSession, { invited }: ProgrammeFacts): Warning[] {
  const sessionId = session.id;
  const each = session.items.flatMap((item) => item.presenters.map((presenter) => ({ itemId: item.id, presenter })));
  const named = each.flatMap(({ itemId, presenter }) => {
    const at = { sessionId, itemId, presenter };
    const isStranger =
      invited !== undefined &&
      presenter.capacity === "national" &&
      (presenter.party === null || !invited.has(presenter.party));
    return [
      ...(presenter.isConfirmed ? [] : [warning({ kind: "unconfirmed", ...at }, presenterKey(presenter))]),
      ...(isStranger ? [warning({ kind: "not-invited", ...at }, presenterKey(presenter))] : []),
    ];
  });
  const length = lengthOf(session);
  const isCrowded = length !== undefined && length > 0 && each.length >= 6 && length / each.length <= 15;
  if (!isCrowded) return named;
  return [...named, warning({ kind: "crowded", sessionId }, String(length), String(each.length))];
}
