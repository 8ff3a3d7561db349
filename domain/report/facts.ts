import type { MeetingRecord } from "#domain/record/record.ts";
import { findInstrument, findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import type { Register } from "#domain/register/register.ts";
import { bodiesInText } from "#domain/report/bodies-in-text.ts";
import { dateRangeText } from "#domain/text/dates.ts";
import { listed } from "#domain/text/lists.ts";
import { capitalFirst, withIndefiniteArticle } from "#domain/text/sentences.ts";
import type { Spelling } from "#domain/text/spelling.ts";
import { quoted } from "#domain/text/spelling.ts";

/** "Sarajevo, Bosnia and Herzegovina": the host's country, unless the city bears its name or the host is no state. */
export function placeOf({ meeting }: MeetingRecord, register: Register): string {
  const host = meeting.host === undefined ? undefined : findParty(register, meeting.host);
  if (host?.kind !== "state") return meeting.city;
  return nameOn(host, meeting.startsOn, "short") === meeting.city
    ? meeting.city
    : `${meeting.city}, ${nameOn(host, meeting.startsOn, "running")}`;
}

export function dialogueName({ dialogue }: MeetingRecord, register: Register): string {
  return dialogue.id === register.dialogue.id ? register.dialogue.name : (dialogue.name ?? dialogue.id);
}

/** Who met, where and when. */
export function openingSentence(record: MeetingRecord, register: Register, spelling: Spelling): string {
  const { meeting } = record;
  const bodies = meeting.bodies ?? [];
  const dialogue = dialogueName(record, register);
  const dates = dateRangeText(meeting.startsOn, meeting.endsOn, spelling);
  const where = `in ${placeOf(record, register)}, on ${dates}.`;
  if (bodies.length === 0)
    return `${capitalFirst(withIndefiniteArticle(meeting.kind))} of the ${dialogue} was held ${where}`;
  const who = capitalFirst(bodiesInText(record, register, spelling));
  return `${who} of the ${dialogue} met ${bodies.length > 1 ? "jointly " : ""}${where}`;
}

type Mandate = { readonly title: string; readonly partNoun: string; readonly parts: readonly Part[] };
type Part = { readonly number: number; readonly title: string };

/** Which parts of which instruments the meeting was about; `undefined` where the record names none that are known. */
export function mandateSentence(record: MeetingRecord, register: Register, spelling: Spelling): string | undefined {
  const mandates = mandatesOf(record, register);
  if (mandates.length === 0) return undefined;
  const phrases = mandates.map(({ title, partNoun, parts }, index) => {
    const numbers = listed(
      parts.map(({ number }) => String(number)),
      spelling,
    );
    const stop = index === mandates.length - 1 ? "." : "";
    const titles = parts.map((part, place) => quoted(part.title, spelling, place === parts.length - 1 ? stop : ""));
    return `${partNoun}${parts.length > 1 ? "s" : ""} ${numbers} of the ${title}, ${listed(titles, spelling)}`;
  });
  return `The meeting was devoted to ${listed(phrases, spelling)}`;
}

/** "Istanbul Ministerial Declaration (2013), priority area 4": for the head of the paper. */
export function mandateInShort(record: MeetingRecord, register: Register, spelling: Spelling): string | undefined {
  const mandates = mandatesOf(record, register).map(({ shortTitle, year, partNoun, parts }) => {
    const numbers = parts.map(({ number }) => String(number));
    return `${shortTitle}${year ? ` (${year})` : ""}, ${partNoun}${parts.length > 1 ? "s" : ""} ${listed(numbers, spelling)}`;
  });
  return mandates.length === 0 ? undefined : mandates.join("; ");
}

function mandatesOf(record: MeetingRecord, register: Register) {
  const areas = record.meeting.priorityAreas ?? [];
  const ids = [...new Set(areas.map(({ instrument }) => instrument))];
  return ids.flatMap((id) => {
    const instrument = instrumentOf(id, record, register);
    if (instrument === undefined) return [];
    const parts = areas
      .filter((area) => area.instrument === id)
      .flatMap(({ number }) => instrument.parts.filter((part) => part.number === number));
    return parts.length === 0 ? [] : [{ ...instrument, parts } satisfies Mandate];
  });
}

function instrumentOf(id: string, record: MeetingRecord, register: Register) {
  const known = findInstrument(register, id);
  if (known) return { ...known, year: known.adoptedOn.slice(0, 4) };
  const described = record.dialogue.instruments?.find((instrument) => instrument.id === id);
  return (
    described && {
      title: described.title,
      shortTitle: described.title,
      year: "",
      partNoun: "priority area",
      parts: described.priorityAreas,
    }
  );
}
