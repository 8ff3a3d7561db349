import { clockTimeAt } from "#domain/text/clock-time.ts";

const minute = 60_000;
const day = 24 * 60 * minute;
/** No zone has changed its clocks and changed them back within so short a time. */
const stride = 7 * day;

/**
 * The rules of a zone around some instants, as calendars want them told: every change of its clocks between a year
 * before the first and a year after the last, by the time zones that this computer knows.
 */
export function zoneLines(timeZone: string, first: number, last: number): readonly string[] {
  const [from, to] = [first - 366 * day, last + 366 * day];
  const turns = turnsBetween(timeZone, from, to);
  const offsets = [offsetAt(timeZone, from), ...turns.map(({ after }) => after)];
  const standard = Math.min(...offsets);
  const begun = { at: from, before: offsetAt(timeZone, from), after: offsetAt(timeZone, from) };
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${timeZone}`,
    ...[begun, ...turns].flatMap(({ at, before, after }) => {
      const part = after > standard ? "DAYLIGHT" : "STANDARD";
      return [
        `BEGIN:${part}`,
        `DTSTART:${new Date(at + before * minute).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}`,
        `TZOFFSETFROM:${offsetText(before)}`,
        `TZOFFSETTO:${offsetText(after)}`,
        `END:${part}`,
      ];
    }),
    "END:VTIMEZONE",
  ];
}

type Turn = { readonly at: number; readonly before: number; readonly after: number };

function turnsBetween(timeZone: string, from: number, to: number): readonly Turn[] {
  const turns: Turn[] = [];
  let before = offsetAt(timeZone, from);
  for (let at = from; at < to; at += stride) {
    const after = offsetAt(timeZone, at + stride);
    if (after !== before) turns.push({ at: turnWithin(timeZone, at, before), before, after });
    before = after;
  }
  return turns;
}

/** The first minute of a stride at which the offset is another. */
function turnWithin(timeZone: string, start: number, before: number): number {
  let [low, high] = [Math.floor(start / minute), Math.floor((start + stride) / minute)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(timeZone, middle * minute) === before) low = middle;
    else high = middle;
  }
  return high * minute;
}

/** Minutes ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const wholeMinute = Math.floor(at / minute) * minute;
  return (Date.parse(`${clockTimeAt(new Date(wholeMinute), timeZone)}Z`) - wholeMinute) / minute;
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
