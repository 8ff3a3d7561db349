import {
  judgePerson,
  personKey,
  standingOf,
  type PersonDoubt,
  type PersonNamed,
  type PersonOfParty,
  type PersonProblem,
} from "#domain/delegations/judge-person.ts";
import { peopleColumnsIn, type PeopleColumn, type PeopleColumns } from "#domain/delegations/people-columns.ts";
import { courtesyOf, writtenName } from "#domain/delegations/written-name.ts";
import { isYes, languageOf, lineIn, severalIn } from "#domain/network/cell-words.ts";
import { underHeadRow } from "#domain/network/head-row.ts";
import { comparedAddress } from "#domain/network/contact.ts";
import type { Table, TableRow } from "#domain/network/table.ts";
import type { PartyId } from "#domain/record/record.ts";
import { nearNamed } from "#domain/register/near-name.ts";
import { readName } from "#domain/register/read-name.ts";
import type { Register } from "#domain/register/register.ts";

/** A row of a list of people. */
export type PersonRead = {
  readonly line: number;
  readonly person: PersonOfParty;
  readonly isHead: boolean;
  /** The name of the delegation as the file has it, where it is near a party's and nobody has confirmed yet that it is meant. */
  readonly nearly?: string;
  readonly problems: readonly PersonProblem[];
  readonly doubts: readonly PersonDoubt[];
};

export type PeopleList = Pick<Table, "coding"> &
  Pick<PeopleColumns, "unknown" | "missing"> & { readonly rows: readonly PersonRead[] };

export type PeopleKnown = {
  readonly register: Register;
  /** Whoever stands at the meeting already. */
  readonly standing: readonly PersonNamed[];
};

/** A table as a list of people. A row with something wrong or doubtful is refused; what is right all the same can be entered by hand. */
export function readPeopleList(
  table: Table,
  known: PeopleKnown,
  onRow: (done: number) => void = () => undefined,
): PeopleList {
  const { columns, body } = underHeadRow(table.rows, peopleColumnsIn);
  const { at, unknown, missing } = columns;
  if (missing.length > 0) return { coding: table.coding, unknown, missing, rows: [] };
  const judge = judgeOf(known);
  const rows = body.map((row, index) => {
    onRow(index);
    return judge(row, at);
  });
  return { coding: table.coding, unknown, missing, rows };
}

/** Is a row taken in? Where its delegation was only nearly named, whoever takes it in confirms that name. */
export function isTakenIn({ problems, doubts, nearly }: PersonRead, confirmed: ReadonlySet<string>): boolean {
  return problems.length + doubts.length === 0 && (nearly === undefined || confirmed.has(nearly));
}

function judgeOf({ register, standing: people }: PeopleKnown) {
  const parties = new Set(register.parties.flatMap(({ id, outside }) => (outside === true ? [] : [id])));
  const standing = standingOf(people);
  const partyOf = partyReader(register, parties);
  const [addresses, names] = [new Set<string>(), new Set<string>()];
  return (row: TableRow, at: ReadonlyMap<PeopleColumn, number>): PersonRead => {
    const line = (column: PeopleColumn) => lineIn(row.cells[at.get(column) ?? -1] ?? "");
    const { party, nearly } = partyOf(line("party"));
    const { person, problems } = personIn(line, party);
    const judged = judgePerson(person, { parties, standing });
    const address = comparedAddress(person.address);
    const all = [...formulasIn(row, at), ...problems, ...judged.problems];
    if (all.length === 0 && addresses.has(address)) all.push({ field: "address", why: "twice in the file" });
    else if (all.length === 0 && names.has(personKey(person)))
      all.push({ field: "familyName", why: "twice in the file" });
    if (address !== "") addresses.add(address);
    names.add(personKey(person));
    return { line: row.line, person, isHead: isYes(line("isHead")), nearly, problems: all, doubts: judged.doubts };
  };
}

/** A long list names the same sixty parties over and over. One that names so many more is no list of this dialogue. */
const mostNearNames = 300;

function partyReader(register: Register, parties: ReadonlySet<PartyId>) {
  const read = new Map<string, { readonly party: string; readonly nearly?: string }>();
  const readOnce = (written: string) => {
    const exact = parties.has(written) ? written : readName(register, written)?.party;
    if (exact !== undefined) return { party: exact };
    const near = read.size < mostNearNames ? nearNamed(register, written) : undefined;
    return near === undefined ? { party: written } : { party: near, nearly: written };
  };
  return (written: string) => {
    const known = read.get(written) ?? readOnce(written);
    read.set(written, known);
    return known;
  };
}

function personIn(line: (column: PeopleColumn) => string, party: PartyId) {
  const problems: PersonProblem[] = [];
  const named = writtenName(line("name"));
  const courtesy = line("courtesy") === "" ? named.courtesy : courtesyOf(line("courtesy"));
  if (courtesy === undefined) problems.push({ field: "courtesy", why: "unknown" });
  const languages = severalIn(line("languages"), languageOf);
  if (languages === undefined) problems.push({ field: "languages", why: "unknown" });
  const hasHalves = line("familyName") !== "";
  const person: PersonOfParty = {
    ...{ party, courtesy: courtesy ?? "", languages: languages ?? [] },
    givenName: hasHalves ? line("givenName") : named.givenName,
    familyName: hasHalves ? line("familyName") : named.familyName,
    ...{ function: line("function"), institution: line("institution"), phone: line("phone") },
    address: line("address").replace(/^mailto:/i, ""),
    ...{ consentsToList: false, consentsToContacts: false },
  };
  return { person, problems };
}

function formulasIn({ formulas = [] }: TableRow, at: ReadonlyMap<PeopleColumn, number>): PersonProblem[] {
  return [...at].flatMap(([column, place]): PersonProblem[] =>
    formulas.includes(place)
      ? [
          {
            field: column === "name" || column === "isHead" || column === "state" ? "familyName" : column,
            why: "formula",
          },
        ]
      : [],
  );
}
