import type { OpenDatabase } from "#db/database/client.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Subject } from "#domain/access/subject.ts";
import { allOpenings } from "#domain/access/subject.ts";
import type { Way } from "#tests/access/columns.ts";
import { classes } from "#tests/access/columns.ts";
import { isPrinted, ownersOf, subjectsOf, type Row } from "#tests/access/subjects.ts";
import { mayByTheBook } from "#tests/domain/access/oracle.ts";

/** One secret value: "ZZ-PAK-REMARKS-TEXT-0007" stands in one row's column and nowhere else. */
export type Mark = {
  readonly text: string;
  /** "remarks.text". */
  readonly column: string;
  readonly mayBeSeenBy: (actor: Actor) => boolean;
};

/** How the text of a mark is found, whichever letters it was put into. */
export const markPattern = /zz-[a-z]+(?:-[a-z]+)+-(\d{4})/gi;

/** Writes a mark of its own into every column of every row that is no plain one; returns them by number. */
export function markSecrets(db: OpenDatabase): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const [name, ways] of classes) {
    if (ways === "plain" || untouched.has(name)) continue;
    const [table = "", column = ""] = name.split(".");
    if (!columnsOf(db, table).includes(column)) continue;
    for (const row of rowsOf(db, table)) {
      const mark = markFor(marks.size + 1, { db, table, row, column: name, ways });
      const value = valueWith(name, row[column], mark.text);
      if (value === undefined) continue;
      db.$client.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(value, row.rowid_);
      marks.set(marks.size + 1, mark);
    }
  }
  return marks;
}

/** The mark of one row's column, or of what lies elsewhere under that name. */
export function markFor(
  number: number,
  { column, ways, ...place }: Place & { readonly column: string; readonly ways: readonly Way[] },
): Mark {
  const owners = letters(ownersOf(place.table, place.row));
  const text = `ZZ-${owners}-${letters(column, "-")}-${String(number).padStart(4, "0")}`;
  return { text, column, mayBeSeenBy: (actor) => maySee(actor, ways, place) };
}

/** Nothing can be written there: the audit refuses it, and the file's history is not the house's. */
const untouched = new Set(["__drizzle_migrations.hash"]);

/** The tables of a database, without SQLite's own. */
export function tablesOf({ $client }: OpenDatabase): string[] {
  const tables = $client.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  return tables.pluck().all().map(String);
}

/** The columns of text in a table, by PRAGMA table_info. */
export function columnsOf({ $client }: OpenDatabase, table: string): string[] {
  const columns = $client.prepare("SELECT name FROM pragma_table_info(?) WHERE lower(type) = 'text'");
  return columns.pluck().all(table).map(String);
}

export const rowsOf = ({ $client }: OpenDatabase, table: string) =>
  // SQLite gives an object by the names of columns.
  $client.prepare(`SELECT rowid AS rowid_, * FROM "${table}"`).all() as Row[];

const letters = (words: string, between = "") =>
  words
    .toUpperCase()
    .replaceAll(/[^A-Z]+/g, between)
    .replaceAll(/^-|-$/g, "") || "HOUSE";

/** What stands in the column then: still what the house can read. Undefined where there is nothing to mark. */
function valueWith(column: string, value: unknown, mark: string): string | undefined {
  if (typeof value !== "string") return undefined;
  if (column.endsWith("layout")) return JSON.stringify([...(JSON.parse(value) as unknown[]), ["zz", mark]]);
  if (column.endsWith(".address")) return `${mark.toLowerCase()}@example.org`;
  switch (column) {
    case "meetings.chairs":
    case "meetings.background":
    case "meetings.objectives":
    case "meetings.guiding_questions":
    case "meetings.dialogue":
    case "interventions.on_behalf_of":
    case "versions.report":
    case "sessions.guiding_questions":
    case "sessions.items":
    case "sessions.removed_item":
    case "programme_releases.programme":
      return value.replace(jsonPlace, mark);
    case "approvals.exceptions":
      return JSON.stringify([mark]);
    case "approvals.signed":
      return JSON.stringify({ ...(JSON.parse(value) as object), signature: mark });
    case "dialogues.entry":
      return JSON.stringify({ ...(JSON.parse(value) as object), name: mark });
    case "register_entries.entry":
      return value.includes('"level"') ? JSON.stringify({ ...(JSON.parse(value) as object), name: mark }) : undefined;
    case "interventions.line":
      return `spoke of ${mark}`;
    case "messages.body":
      return `${mark} {link}`;
    default:
      return mark;
  }
}

/** Written by the world where a mark is to stand inside a list or an object. */
export const placeForMark = "PLACE-OF-A-MARK";
const jsonPlace = placeForMark;

type Place = { readonly db: OpenDatabase; readonly table: string; readonly row: Row };

function maySee(actor: Actor, ways: readonly Way[], { db, table, row }: Place): boolean {
  return ways.some(({ act, opening }) =>
    subjectsOf(db, { table, row, act }).some((subject) => {
      if (act === "own") return subject.ownerId === actor.id;
      if (act === "report.read_issued" && !isPrinted(db, table, row)) return false;
      const openings = [...(subject.openings ?? []), ...openingsNamed(opening)];
      return mayByTheBook(actor, act, { ...factsFor(act, subject), openings });
    }),
  );
}

/** The world releases the programmes of all meetings that are not merely planned. */
function factsFor(act: string, subject: Subject): Subject {
  return act === "programme.read_released" ? { ...subject, isReleased: subject.meetingState !== "planned" } : subject;
}

const openingsNamed = (opening: string | undefined) => allOpenings.filter((name) => name === opening);
