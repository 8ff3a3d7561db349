import { wishes, type Wish } from "#domain/floor/list-of-speakers.ts";
import { clockIn, clockText, filledIn, nameIn, type FloorNames, type Shown } from "#domain/floor/shown.ts";
import type { Floor } from "#domain/floor/turn.ts";
import { secondsOf, waitOf } from "#domain/floor/wait.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Language } from "#domain/register/register.ts";

export type DelegateWords = Readonly<
  Record<
    | ("nobody" | "unnamed" | "none_next" | "more" | "next_is_you" | "waiting" | "waiting_about" | "limit" | "over")
    | Exclude<Wish, "statement">,
    string
  >
>;

export type DelegateSetting = {
  readonly names: FloorNames;
  readonly language: Language;
  readonly timeZone: string;
  readonly words: DelegateWords;
  /** Whose page it is. */
  readonly party: PartyId;
  /** What whoever reads it may take back: a colleague's wish may be none of theirs. */
  readonly own: readonly string[];
};

/** What a delegation can do about the floor now. */
export type Standing = "speaking" | "waiting" | "idle" | "closed";

/** How many of those who wait are named on a telephone. */
const namedNext = 3;

/** Now, next, and where one's own delegation stands, for a delegate's page. */
export function forDelegate(floor: Floor, setting: DelegateSetting, now: Date): { standing: Standing; shown: Shown } {
  const { names, language, timeZone, words, party } = setting;
  const { current, waiting, limitSeconds } = floor;
  const wait = waitOf(floor, party, now);
  const said = waiting.slice(0, namedNext).map((next) => nameIn(names, next.party, language));
  const more = waiting.length - said.length;
  const spoken = current && secondsOf(current, now);
  const left = spoken === undefined || limitSeconds === undefined ? undefined : limitSeconds - spoken;
  const lang = { lang: language };
  return {
    standing: standingOf(floor, party, wait !== undefined),
    shown: {
      clock: { text: clockIn(now, timeZone) },
      who: !current
        ? { text: words.nobody }
        : current.party === null
          ? { text: words.unnamed }
          : { text: nameIn(names, current.party, language), ...lang },
      time: spoken === undefined ? undefined : { text: clockText(spoken) },
      next: said.length === 0 ? { text: words.none_next } : { text: said.join(", "), ...lang },
      more: more > 0 ? { text: filledIn(words.more, more) } : undefined,
      ...waits(floor, setting, now),
      // Full screen: what is left where there is a limit, what was used where there is none.
      own: spoken === undefined ? undefined : { text: clockText(left ?? spoken) },
      limit:
        left === undefined || limitSeconds === undefined
          ? undefined
          : { text: left <= 0 ? words.over : filledIn(words.limit, clockText(limitSeconds)) },
    },
  };
}

/** For each wish: what is said of it while it waits, whether it can be taken back, and else that it can be asked for. */
function waits(floor: Floor, { words, timeZone, party, own }: DelegateSetting, now: Date): Shown {
  return Object.fromEntries(
    wishes.flatMap((wish) => {
      const wait = waitOf(floor, party, now, wish);
      if (!wait) return [[`ask ${wish}`, { text: "" }]];
      const since = clockIn(new Date(wait.since), timeZone);
      const text = wish === "statement" ? waitText(wait, words, since) : filledIn(words[wish], since);
      const mine = own.includes(wait.id) ? [[`mine ${wish}`, { text: "" }]] : [];
      return [[`wait ${wish}`, { text }], ...mine];
    }),
  );
}

function standingOf({ current, isListClosed }: Floor, party: PartyId, isWaiting: boolean): Standing {
  if (current?.party === party) return "speaking";
  if (isWaiting) return "waiting";
  return isListClosed ? "closed" : "idle";
}

function waitText(wait: NonNullable<ReturnType<typeof waitOf>>, words: DelegateWords, since: string): string {
  if (wait.place === 1) return filledIn(words.next_is_you, since);
  if (!wait.minutes) return filledIn(words.waiting, since, wait.place);
  return filledIn(words.waiting_about, since, wait.place, `${wait.minutes.from}–${wait.minutes.to}`);
}
