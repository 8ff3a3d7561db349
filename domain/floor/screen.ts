import { sizeFor, sizeForPair, type Box } from "#domain/floor/fit.ts";
import { clockIn, clockText, filledIn, nameIn, type FloorNames, type Place, type Shown } from "#domain/floor/shown.ts";
import type { Floor, ScreenMode, SpeakerKind } from "#domain/floor/turn.ts";
import { secondsOf } from "#domain/floor/wait.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Language } from "#domain/register/register.ts";

/** The words of the room screen in the language of the page. */
export type ScreenWords = Readonly<
  Record<"speaking" | "nobody" | "unnamed" | "limit" | "over" | "more" | "closed" | "held", string>
> & { readonly kinds: Readonly<Record<SpeakerKind, string>> };

export type ScreenSetting = {
  readonly names: FloorNames;
  /** One or two of the meeting's. */
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly words: ScreenWords;
};

/** The places of the screen, in hundredths of its width; app/styles/screens/room-screen.css gives the sizes their numbers. */
const current: Box = { width: 63, height: 14.6, sizes: [8.75, 7.1, 5.6, 4.4, 3.6, 3, 2.6] };
const alone: Box = { width: 88, height: 20, sizes: current.sizes };
const secondOfCurrent = [3.3, 3, 2.6, 2.2, 2, 1.8, 1.6] as const;
const row: Box = { width: 50, height: 4.9, sizes: [3.75, 3, 2.5, 2.1, 1.7, 1.45] };
const rowWithoutSecond: Box = { ...row, width: 82 };
const secondOfRow: Box = { width: 31, height: 4.9, sizes: [2.4, 2, 1.7, 1.4, 1.2] };
const message: Box = { width: 88, height: 30, sizes: [8, 6, 4.8, 3.8, 3, 2.4, 1.9] };

/** How many of those who wait are named. */
export const namedWaiting = 3;

/** What the screen in the room shows of a floor at one moment. */
export function onScreen(floor: Floor, setting: ScreenSetting, now: Date): { mode: ScreenMode; shown: Shown } {
  const { words, timeZone } = setting;
  const clock = { text: clockIn(now, timeZone) };
  if (floor.screen === "message" && floor.message !== undefined)
    return { mode: "message", shown: { clock, message: sized({ text: floor.message }, message) } };
  const shown = { clock, ...speakerOn(floor, setting, now) };
  if (floor.screen === "timer") return { mode: "timer", shown };
  const more = floor.waiting.length - namedWaiting;
  return {
    mode: "list",
    shown: {
      ...shown,
      ...Object.assign(
        {},
        ...floor.waiting.slice(0, namedWaiting).map(({ party }, index) => waitingOn(party, index + 1, setting)),
      ),
      more: more > 0 ? { text: filledIn(words.more, more) } : undefined,
      closed: floor.isListClosed ? { text: words.closed } : undefined,
    },
  };
}

function speakerOn({ current: turn, limitSeconds, screen }: Floor, setting: ScreenSetting, now: Date): Shown {
  const { words } = setting;
  if (!turn) return { first: sized({ text: words.nobody }, message) };
  const [first = { text: words.unnamed }, second] = turn.party === null ? [] : namesOf(turn.party, setting);
  const size = sizeForPair(first, second, screen === "timer" ? alone : current, secondOfCurrent);
  const seconds = secondsOf(turn, now);
  const isOver = limitSeconds !== undefined && seconds >= limitSeconds;
  return {
    label: { text: turn.kind === "statement" ? words.speaking : words.kinds[turn.kind] },
    first: { ...first, size },
    second: second && { ...second, size },
    time: { text: clockText(seconds) },
    limit:
      limitSeconds === undefined
        ? undefined
        : { text: isOver ? words.over : filledIn(words.limit, clockText(limitSeconds)) },
  };
}

function waitingOn(party: PartyId, place: number, setting: ScreenSetting): Shown {
  const [first, second] = namesOf(party, setting);
  return {
    [`place-${place}`]: { text: String(place) },
    [`first-${place}`]: first && sized(first, second ? row : rowWithoutSecond),
    [`second-${place}`]: second && sized(second, secondOfRow),
  };
}

/** In each language once: many parties are called alike in two. */
function namesOf(party: PartyId, { names, languages }: ScreenSetting): Place[] {
  const said = languages.map((lang) => ({ text: nameIn(names, party, lang), lang }));
  return said.filter(({ text }, index) => said.findIndex((other) => other.text === text) === index);
}

const sized = (place: Place, box: Box): Place => ({ ...place, size: sizeFor(place, box) });
