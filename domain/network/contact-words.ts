import { isYes, languageOf, lineIn, severalIn } from "#domain/network/cell-words.ts";
import type { ColumnName } from "#domain/network/contact-rows.ts";
import type { ContactEntry } from "#domain/network/contact.ts";
import type { EntryProblem } from "#domain/network/judge-entry.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

type Context = { readonly register: Register; readonly today: IsoDate; readonly countsFrom1904: boolean };

/** The words of a row as an entry; what cannot be understood stands as it was written, with what is wrong with it. */
export function wordsOfRow(
  textOf: (column: ColumnName) => string,
  { register, today, countsFrom1904 }: Context,
): { readonly entry: ContactEntry; readonly problems: readonly EntryProblem[] } {
  const line = (column: ColumnName) => lineIn(textOf(column));
  const problems: EntryProblem[] = [];
  const copy = copies.get(line("copy").toLowerCase());
  if (copy === undefined) problems.push({ field: "copy", why: "unknown" });
  const spoken = severalIn(line("languages"), languageOf);
  if (spoken === undefined) problems.push({ field: "languages", why: "unknown" });
  const bodies = severalIn(line("bodies"), (word) => bodyOf(register, word));
  if (bodies === undefined) problems.push({ field: "bodies", why: "unknown" });
  const [from, until] = [dayOf(line("from"), countsFrom1904), dayOf(line("until"), countsFrom1904)];
  return {
    problems,
    entry: {
      ...{ party: line("party"), name: line("name"), function: line("function"), institution: line("institution") },
      ...{ address: line("address").replace(/^mailto:/i, ""), copy: copy ?? "to" },
      ...{ languages: spoken ?? [], bodies: bodies ?? [], isLead: isYes(line("isLead")) },
      ...{ from: from === "" ? today : from, until: until === "" ? null : until },
    },
  };
}

const copies: ReadonlyMap<string, "to" | "cc"> = new Map([
  ...["", "to", "addressed"].map((word) => [word, "to"] as const),
  ...["cc", "copy", "in copy"].map((word) => [word, "cc"] as const),
]);

function bodyOf({ bodies }: Register, word: string): string | undefined {
  const isMeant = (name: string) => name.toLowerCase() === word.toLowerCase();
  return bodies.find(({ id, name, shortName }) => [id, name, shortName].some(isMeant))?.id;
}

/** "2018-05-08", "8.5.2018", or the number by which workbooks count days. With slashes nobody knows which is the month. */
function dayOf(text: string, countsFrom1904: boolean): string {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (year !== "") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (/^\d{4}-\d\d-\d\dT00:00:00/.test(text)) return text.slice(0, 10);
  if (!/^\d{5}(\.\d+)?$/.test(text)) return text;
  const days = Math.floor(Number(text)) + (countsFrom1904 ? 1462 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
