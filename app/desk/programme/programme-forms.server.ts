import { wordsIn } from "#app/desk/points/points-access.server.ts";
import type { SessionFields } from "#db/programme/session-acts.ts";
import type { Presenter, ProgrammeItem } from "#domain/programme/programme.ts";
import { longest, onOneLine, questionsIn } from "#domain/programme/programme-text.ts";
import { minutesAfter } from "#domain/programme/session-times.ts";
import { capacities, sessionKinds } from "#domain/record/record.ts";
import { isClockTime } from "#domain/text/clock-time.ts";

/** What the form of a session says; undefined where it says what no form of ours would. */
export function sessionIn(form: FormData): SessionFields | undefined {
  const kind = sessionKinds.find((known) => known === wordsIn(form, "kind"));
  const guidingQuestions = questionsIn(wordsIn(form, "questions") ?? "");
  const hours = hoursIn(form);
  const number = numberIn(form, "number", 999);
  const [title, moderator, floorNote] = [
    lineIn(form, "title", longest.title),
    lineIn(form, "moderator", longest.name),
    lineIn(form, "floor-note", longest.note),
  ];
  if (!kind || !guidingQuestions || !hours || number === undefined) return undefined;
  if (title === undefined || moderator === undefined || floorNote === undefined) return undefined;
  return { kind, number, title, moderator, floorNote, guidingQuestions, ...hours };
}

/** What ends before it begins, ends on the next day. */
function hoursIn(form: FormData): Pick<SessionFields, "startsAt" | "endsAt"> | undefined {
  const [date = "", from = "", to = ""] = ["date", "from", "to"].map((name) => wordsIn(form, name));
  if (from === "" && to === "") return { startsAt: null, endsAt: null };
  const [startsAt, sameDay] = [`${date}T${from.slice(0, 5)}`, `${date}T${to.slice(0, 5)}`];
  if (!isClockTime(startsAt)) return undefined;
  if (to === "") return { startsAt, endsAt: null };
  if (!isClockTime(sameDay)) return undefined;
  return { startsAt, endsAt: sameDay > startsAt ? sameDay : minutesAfter(sameDay, 24 * 60) };
}

/** What the form of an item says, with its presenters; a row that names nobody is left out. */
export function itemIn(form: FormData, id: string): ProgrammeItem | undefined {
  const title = lineIn(form, "title", longest.title);
  const paper = lineIn(form, "paper", longest.name);
  const minutes = numberIn(form, "minutes", 24 * 60);
  const presenters = presentersIn(form);
  if (!title || paper === undefined || minutes === undefined || !presenters) return undefined;
  return { id, title, presenters, ...(minutes !== null && { minutes }), ...(paper !== null && { paper }) };
}

function presentersIn(form: FormData): readonly Presenter[] | undefined {
  const column = (name: string) => form.getAll(name).map((value) => (typeof value === "string" ? value : ""));
  const [written, names, as, confirmed] = [column("written"), column("name"), column("capacity"), column("confirmed")];
  const rows = column("party").map((party, index) =>
    presenterOf({
      party: onOneLine(party, longest.name) || null,
      written: onOneLine(written[index] ?? "", longest.name),
      name: onOneLine(names[index] ?? "", longest.name),
      capacity: as[index],
      isConfirmed: confirmed[index] === "yes",
    }),
  );
  const known = rows.flatMap((row) => row ?? []);
  return rows.includes(undefined) || known.length > longest.presenters ? undefined : known;
}

type Sent = Pick<Presenter, "party" | "isConfirmed"> & {
  readonly written: string | undefined;
  readonly name: string | undefined;
  readonly capacity: string | undefined;
};

/** Null for a row that names nobody. */
function presenterOf({ party, written, name, capacity: sent, isConfirmed }: Sent): Presenter | null | undefined {
  const capacity = capacities.find((known) => known === sent);
  if (!capacity || written === undefined || name === undefined) return undefined;
  if (party === null && written === "" && name === "") return null;
  return { party, ...(written !== "" && { written }), ...(name !== "" && { name }), capacity, isConfirmed };
}

/** Null for nothing, undefined for too much. */
function lineIn(form: FormData, field: string, most: number): string | null | undefined {
  const line = onOneLine(wordsIn(form, field) ?? "", most);
  return line === "" ? null : line;
}

function numberIn(form: FormData, field: string, most: number): number | null | undefined {
  const sent = wordsIn(form, field)?.trim() ?? "";
  if (sent === "") return null;
  const number = Number(sent);
  return Number.isInteger(number) && number > 0 && number <= most ? number : undefined;
}
