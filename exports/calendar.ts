import { instantAt, type ClockTime } from "#domain/text/clock-time.ts";
import { zoneLines } from "#exports/calendar-zone.ts";

export type CalendarEvent = {
  /** The same for ever, whatever is changed. */
  readonly uid: string;
  readonly sequence: number;
  /** When calendars were told of it last, as an instant. */
  readonly changedAt: string;
  readonly isCancelled: boolean;
  readonly startsAt: ClockTime;
  readonly endsAt?: ClockTime;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
};

export type Calendar = { readonly name: string; readonly timeZone: string; readonly events: readonly CalendarEvent[] };

/** A calendar file (RFC 5545): hours on the clocks of the city, with the rules of its zone. */
export function calendarText({ name, timeZone, events }: Calendar): string {
  const instants = events.map(({ startsAt }) => instantAt(startsAt, timeZone).getTime());
  const zone = instants.length === 0 ? [] : zoneLines(timeZone, Math.min(...instants), Math.max(...instants));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rapporteur//Programme//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    ...zone,
    ...events.flatMap((event) => eventLines(event, timeZone)),
    "END:VCALENDAR",
  ];
  return lines.flatMap(folded).join("\r\n") + "\r\n";
}

function eventLines(event: CalendarEvent, timeZone: string): readonly string[] {
  const { uid, sequence, changedAt, isCancelled, startsAt, endsAt, summary, description, location } = event;
  const stamp = `${compact(new Date(changedAt).toISOString().slice(0, 19))}Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `DTSTART;TZID=${timeZone}:${localTime(startsAt)}`,
    ...(endsAt !== undefined && endsAt > startsAt ? [`DTEND;TZID=${timeZone}:${localTime(endsAt)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    "END:VEVENT",
  ];
}

const compact = (time: string) => time.replaceAll(/[-:]/g, "");
const localTime = (time: ClockTime) => `${compact(time.slice(0, 16))}00`;

/** Text as a value: what would end it, or the line, is told apart; other controls have no place in a calendar. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|[\r\n\u2028\u2029\u0085]/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
}

/** A line is at most 75 octets long; what follows begins with a space. No letter is cut in two. */
function folded(line: string): readonly string[] {
  const lines: string[] = [];
  let [row, octets] = ["", 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push(row);
      [row, octets] = [" ", 1];
    }
    row += letter;
    octets += size;
  }
  return [...lines, row];
}
