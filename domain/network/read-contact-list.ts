import { columnsIn, type Columns } from "#domain/network/contact-columns.ts";
import type { ColumnName } from "#domain/network/contact-rows.ts";
import { wordsOfRow } from "#domain/network/contact-words.ts";
import type { Contact, ContactEntry } from "#domain/network/contact.ts";
import { underHeadRow } from "#domain/network/head-row.ts";
import { judgeEntry, type EntryDoubt, type EntryProblem } from "#domain/network/judge-entry.ts";
import { neighboursIn, sameEntryKey } from "#domain/network/neighbours.ts";
import type { Table, TableRow } from "#domain/network/table.ts";
import { readName } from "#domain/register/read-name.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** A row of a list of contacts: accepted, or refused for what is wrong or doubtful in it. */
export type RowRead = {
  readonly line: number;
  readonly entry: ContactEntry;
  readonly problems: readonly EntryProblem[];
  readonly doubts: readonly EntryDoubt[];
};

export type ContactList = Pick<Table, "coding"> &
  Pick<Columns, "unknown" | "missing"> & { readonly rows: readonly RowRead[] };

export type ContactsKnown = {
  readonly register: Register;
  readonly contacts: readonly Contact[];
  readonly today: IsoDate;
};

/**
 * A table as a list of contacts. A row with something wrong or doubtful is refused; what is right all the same can be
 * entered by hand. Who leads already goes on leading: an import changes nobody who was there before.
 */
export function readContactList(
  table: Table,
  known: ContactsKnown,
  onRow: (done: number) => void = () => undefined,
): ContactList {
  const { columns, body } = underHeadRow(table.rows, columnsIn);
  const { at, unknown, missing } = columns;
  if (missing.length > 0) return { coding: table.coding, unknown, missing, rows: [] };
  const judge = judgeOf(known);
  const rows = body.map((row, index) => {
    onRow(index);
    return judge(row, at, table);
  });
  return { coding: table.coding, unknown, missing, rows };
}

export const isAccepted = ({ problems, doubts }: RowRead): boolean => problems.length === 0 && doubts.length === 0;

function judgeOf({ register, contacts, today }: ContactsKnown) {
  const parties = new Set(register.parties.flatMap(({ id, outside }) => (outside === true ? [] : [id])));
  const neighbours = neighboursIn(contacts);
  const seen = new Set<string>();
  const led = new Set(contacts.flatMap(({ party, isLead }) => (isLead ? [party] : [])));
  // A long list names the same sixty parties over and over.
  const byName = new Map<string, string>();
  const partyOf = (written: string) => {
    const id =
      byName.get(written) ?? (parties.has(written) ? written : (readName(register, written)?.party ?? written));
    byName.set(written, id);
    return id;
  };
  return (row: TableRow, at: ReadonlyMap<ColumnName, number>, table: Table): RowRead => {
    const textOf = (column: ColumnName) => row.cells[at.get(column) ?? -1] ?? "";
    const read = wordsOfRow(textOf, { register, today, countsFrom1904: table.countsFrom1904 === true });
    const isLead = read.entry.isLead && !led.has(partyOf(read.entry.party));
    const entry = { ...read.entry, party: partyOf(read.entry.party), isLead };
    const judged = judgeEntry(entry, { parties, neighbours });
    const problems = [...formulasIn(row, at), ...read.problems, ...judged.problems];
    if (problems.length === 0 && seen.has(sameEntryKey(entry)))
      problems.push({ field: "name", why: "twice in the file" });
    seen.add(sameEntryKey(entry));
    const accepted = { line: row.line, entry, problems, doubts: judged.doubts };
    if (isLead && isAccepted(accepted)) led.add(entry.party);
    return accepted;
  };
}

function formulasIn({ formulas = [] }: TableRow, at: ReadonlyMap<ColumnName, number>): EntryProblem[] {
  return [...at].flatMap(([column, place]): EntryProblem[] =>
    formulas.includes(place) ? [{ field: column === "isLead" ? "name" : column, why: "formula" }] : [],
  );
}
