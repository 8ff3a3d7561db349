const minute = 60_000;
const day = 24 * 60 * minute;
/** No zone has changed its clocks and changed them back within so short a time. */
const stride = 7 * day;

/**
 * The rules of a zone around some instants, as calendars want them told: every change of its clocks between a year
 * before the first and a year after the last, by the time zones that this computer knows.
 */
export function zoneLines(timeZone: string, first: number, last: number): readonly string[] {
  const offsetAt = offsetsOf(timeZone);
  const [from, to] = [first - 366 * day, last + 366 * day];
  const turns = turnsBetween(offsetAt, from, to);
  const offsets = [offsetAt(from), ...turns.map(({ after }) => after)];
  const standard = Math.min(...offsets);
  const begun = { at: from, before: offsetAt(from), after: offsetAt(from) };
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

type Offsets = (at: number) => number;
type Turn = { readonly at: number; readonly before: number; readonly after: number };

function turnsBetween(offsetAt: Offsets, from: number, to: number): readonly Turn[] {
  const turns: Turn[] = [];
  let before = offsetAt(from);
  for (let at = from; at < to; at += stride) {
    const after = offsetAt(at + stride);
    if (after !== before) turns.push({ at: turnWithin(offsetAt, at, before), before, after });
    before = after;
  }
  return turns;
}

/** The first minute of a stride at which the offset is another. */
function turnWithin(offsetAt: Offsets, start: number, before: number): number {
  let [low, high] = [Math.floor(start / minute), Math.floor((start + stride) / minute)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * minute) === before) low = middle;
    else high = middle;
  }
  return high * minute;
}

/** How many minutes a zone is ahead of UTC at an instant; one formatter for all, because making it costs most. */
function offsetsOf(timeZone: string): (at: number) => number {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (at) => {
    const wholeMinute = Math.floor(at / minute) * minute;
    return (Date.parse(`${clock.format(wholeMinute).replace(" ", "T")}Z`) - wholeMinute) / minute;
  };
}

function offsetText(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
