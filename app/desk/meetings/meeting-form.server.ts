import type {
  MeetingChoices,
  MeetingField,
  MeetingRefused,
  MeetingTyped,
} from "#app/components/meetings/meeting-typed.ts";
import { meetingFields, paperLanguages } from "#app/components/meetings/meeting-typed.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import type { MeetingFacts } from "#db/meetings/meeting-acts.ts";
import { meetingKinds } from "#domain/meetings/kinds.ts";
import { chairsInRegister, chairsOf, type ChairWish } from "#domain/meetings/chairs.ts";
import type { RecordChair } from "#domain/record/record.ts";
import { findBody, findParty } from "#domain/register/find-party.ts";
import { inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import { isTimeZone } from "#domain/text/clock-time.ts";
import { isIsoDate, type IsoDate } from "#domain/text/dates.ts";

/** What a form offers: names as they are on a day, and the chairs that stand at the meeting already. */
export function meetingChoices(
  register: Register,
  { on, kinds, standing }: { on: IsoDate; kinds: readonly string[]; standing?: MeetingFacts },
): MeetingChoices {
  const names = namesAt(register, on);
  const named = (chairs: readonly RecordChair[]) => chairs.map((chair) => names.nameOf(chair)).join(", ");
  const parties = ownParties(register).map(({ id }) => id);
  return {
    kinds: [...new Set([...kinds, ...meetingKinds])],
    zones: Intl.supportedValuesOf("timeZone"),
    parties: inOrder(register, parties, on).map((id) => ({ id, name: names.nameOf(id) })),
    bodies: register.bodies.map(({ id, name }) => ({
      ...{ id, name, inRegister: named(chairsInRegister(register, id, on)) },
      kept: standing?.bodies?.includes(id)
        ? named((standing.chairs ?? []).filter(({ body }) => body === id))
        : undefined,
    })),
    instruments: register.instruments.map(({ id, title, parts }) => ({ id, name: title, parts })),
  };
}

/** A meeting as its form shows it; `isCopy` leaves out what belongs to the days and the place of the earlier one. */
export function meetingTyped(facts: MeetingFacts, { isCopy = false } = {}): MeetingTyped {
  const ofThisOne = (value = "") => (isCopy ? "" : value);
  return {
    ...{ title: facts.title, kind: facts.kind, language: facts.language ?? "en", symbol: ofThisOne(facts.symbol) },
    ...{ city: ofThisOne(facts.city), host: ofThisOne(facts.host), timeZone: ofThisOne(facts.timeZone) },
    ...{ startsOn: ofThisOne(facts.startsOn), endsOn: ofThisOne(facts.endsOn) },
    background: (facts.background ?? []).join("\n"),
    objectives: (facts.objectives ?? []).join("\n"),
    guidingQuestions: (facts.guidingQuestions ?? []).join("\n"),
    bodies: facts.bodies ?? [],
    // Of a new meeting the register says who chairs on its day.
    chairs: isCopy ? {} : Object.fromEntries((facts.bodies ?? []).map((body) => [body, "kept"])),
    areas: (facts.priorityAreas ?? []).map(({ instrument, number }) => `${instrument} ${number}`),
  };
}

/** The form of a meeting about which nothing is known yet. */
export const emptyMeeting: MeetingTyped = {
  ...{ title: "", kind: "", symbol: "", language: "en", city: "", host: "", timeZone: "", startsOn: "", endsOn: "" },
  ...{ background: "", objectives: "", guidingQuestions: "", bodies: [], chairs: {}, areas: [] },
};

/** What a form tells of a meeting, or what was typed and which fields are at fault. */
export function meetingIn(
  form: FormData,
  register: Register,
  standing?: MeetingFacts,
): { readonly facts: MeetingFacts } | MeetingRefused {
  const typed = typedIn(form, register);
  const problems = problemsIn(typed, register);
  if (problems.length > 0) return { typed, problems };
  const { title, kind, symbol, language, city, host, timeZone, startsOn, endsOn, bodies } = typed;
  const wishes = new Map(Object.entries(typed.chairs).map(([body, wish]) => [body, wishOf(wish, register)]));
  const chairs = chairsOf(register, { bodies, wishes, kept: standing?.chairs ?? [], on: startsOn });
  return {
    facts: {
      ...{ title, kind, startsOn, endsOn, timeZone, city, language },
      host: orAbsent(host),
      symbol: orAbsent(symbol),
      secretariat: standing ? standing.secretariat : register.dialogue.secretariat,
      bodies: listed(bodies),
      chairs: listed(chairs),
      priorityAreas: listed(typed.areas.flatMap((area) => areaOf(area, register) ?? [])),
      background: listed(linesOf(typed.background)),
      objectives: listed(linesOf(typed.objectives)),
      guidingQuestions: listed(linesOf(typed.guidingQuestions)),
    },
  };
}

function typedIn(form: FormData, register: Register): MeetingTyped {
  const sent = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.normalize("NFC").replaceAll(unprintable, "") : "";
  };
  const isLong = (name: MeetingField) => ["background", "objectives", "guidingQuestions"].includes(name);
  const fields = meetingFields.map((name) => {
    const value = isLong(name) ? sent(name).replaceAll("\r\n", "\n") : sent(name).replaceAll(/\s+/gu, " ");
    return [name, value.trim()] as const;
  });
  const all = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  const bodies = all("bodies").filter((body) => findBody(register, body) !== undefined);
  return {
    // The names are exactly those of the fields.
    ...(Object.fromEntries(fields) as Record<MeetingField, string>),
    bodies,
    chairs: chairsIn(all("chair"), bodies),
    areas: all("areas"),
  };
}

/** By body, from "silk-routes TUR" or "silk-routes "; of a body of which nothing was sent, the register says it. */
function chairsIn(sent: readonly string[], bodies: readonly string[]): MeetingTyped["chairs"] {
  const wishes = new Map(sent.map((choice) => [choice.split(" ")[0], choice.split(" ")[1] ?? ""]));
  return Object.fromEntries(bodies.map((body) => [body, wishes.get(body) ?? ""]));
}

/** Controls, which no paper can print; line ends stay. */
const unprintable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/gu;

function problemsIn(typed: MeetingTyped, register: Register): readonly MeetingField[] {
  const { title, kind, symbol, city, host, timeZone, startsOn, endsOn, language } = typed;
  const isWord = (text: string) => text !== "" && text.length <= 300;
  const wrong: Partial<Record<MeetingField, boolean>> = {
    title: !isWord(title),
    kind: !isWord(kind),
    city: !isWord(city),
    symbol: symbol.length > 100,
    host: host !== "" && !findParty(register, host),
    timeZone: timeZone === "" || !isTimeZone(timeZone),
    startsOn: !isIsoDate(startsOn),
    endsOn: !isIsoDate(endsOn) || endsOn < startsOn,
    language: !paperLanguages.some((one) => one === language),
    background: typed.background.length > longest,
    objectives: typed.objectives.length > longest,
    guidingQuestions: typed.guidingQuestions.length > longest,
  };
  return meetingFields.filter((name) => wrong[name]);
}

const longest = 20_000;

const orAbsent = (text: string) => (text === "" ? undefined : text);
const listed = <Item>(items: readonly Item[]) => (items.length === 0 ? undefined : items);
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

function wishOf(wish: string, register: Register): ChairWish {
  if (wish === "kept") return wish;
  return findParty(register, wish) ? { party: wish } : "register";
}

/** What is no area of the register counts as not ticked. */
function areaOf(area: string, register: Register) {
  const [, instrument = "", number = ""] = /^(.+) (\d+)$/.exec(area) ?? [];
  const known = register.instruments.find(({ id }) => id === instrument);
  const part = known?.parts.find((one) => String(one.number) === number);
  return part && { instrument, number: part.number };
}
