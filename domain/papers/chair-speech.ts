import type { PlannedSession } from "#domain/papers/planned-session.ts";

/** What the Chair says to lead through a meeting, one sentence each; what delegations say is theirs. */
export type ChairSpeech =
  | { readonly says: "meeting is open"; readonly host?: string }
  | { readonly says: "session is open" | "floor is open" | "thanks" | "meeting is closed" }
  | { readonly says: "moderator has the floor"; readonly moderator: string }
  /** `at` is the clock on the wall, "14:00". */
  | { readonly says: "we meet again"; readonly at: string; readonly isNextDay: boolean };

/** `before` comes ahead of those who are on the programme, `after` once they have spoken. */
export type SessionSpeech = { readonly before: readonly ChairSpeech[]; readonly after: readonly ChairSpeech[] };

/** What the Chair says in a session; `later` are those that follow it, in order, and `host` is named as the paper names it. */
export function speechIn(
  session: PlannedSession,
  { later, host }: { readonly later: readonly PlannedSession[]; readonly host?: string },
): SessionSpeech {
  const pause = pauseAfter(session, later);
  const { moderator } = session;
  switch (session.kind) {
    case "break":
      return { before: [], after: [] };
    case "opening":
      return { before: [{ says: "meeting is open", host }], after: pause };
    case "closing":
      return { before: [{ says: "session is open" }], after: [{ says: "meeting is closed" }] };
    default:
      return {
        before: [
          { says: "session is open" },
          ...(moderator === undefined ? [] : [{ says: "moderator has the floor", moderator } as const]),
        ],
        after: [
          ...(session.kind === "scene-setting" ? [] : [{ says: "floor is open" } as const]),
          { says: "thanks" },
          ...pause,
        ],
      };
  }
}

/** Said only where there is a pause: the next thing is a break, or stands on the next day. Longer ones are nobody's habit. */
function pauseAfter({ startsAt, endsAt }: PlannedSession, later: readonly PlannedSession[]): ChairSpeech[] {
  const next = later.find(({ kind }) => kind !== "break");
  if (startsAt === undefined || next?.startsAt === undefined) return [];
  const days = (Date.parse(next.startsAt.slice(0, 10)) - Date.parse(startsAt.slice(0, 10))) / 86_400_000;
  const goesOn = later[0] === next && days === 0 && (endsAt === undefined || next.startsAt <= endsAt);
  return goesOn || days > 1 ? [] : [{ says: "we meet again", at: next.startsAt.slice(11, 16), isNextDay: days === 1 }];
}
