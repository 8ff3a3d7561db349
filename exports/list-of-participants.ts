import type { TableRow } from "docx";
import type { ListedDelegation, ListedPerson, ListOfParticipants } from "#domain/papers/list-of-participants.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";
import { cell, row, table } from "#exports/paper-table.ts";
import { columns, groupFill, hairRule, inkRule, noRule, tableRules } from "#exports/table-style.ts";

const widths = columns.participants;
const whole = widths.reduce((sum, width) => sum + width, 0);

/** Who takes part: a delegation's heading stays with its people, the table's head stands on each page. */
export function listOfParticipantsPaper(list: ListOfParticipants): HouseDocument {
  const paper = new MeetingPaper(list.head);
  const words = paper.words.participants;
  const block = paper.titleBlock(words.title, [
    { label: words.totalLabel, value: words.total(list.total) || words.empty },
  ]);
  const headBorders = { bottom: inkRule };
  const heads = [words.name, words.function, words.institution].map((text, index) =>
    cell({ width: widths[index] ?? 0, borders: headBorders, children: [paper.line("TableHead", text)] }),
  );
  const rows = list.groups.flatMap(({ kind, delegations }) => [
    // Beside a name with a designation nobody stands under "Countries", as the total counts nobody as one.
    ...(kind === "states" && list.total.hasDesignation
      ? []
      : [spanning(paper.line("TableHead", words.group[kind]), { top: inkRule }, groupFill)]),
    ...delegations.flatMap((delegation) => delegationRows(paper, delegation)),
  ]);
  const people = table(paper, {
    rows: [row({ isHead: true, cells: heads }), ...rows],
    widths,
    borders: tableRules(noRule),
  });
  return paper.document({
    title: words.title,
    body: rows.length === 0 ? block : [...block, people],
    runningLines: paper.runningLines(words.title, paper.day(list.head.issuedOn)),
  });
}

type Borders = NonNullable<Parameters<typeof cell>[0]["borders"]>;

function spanning(line: ReturnType<MeetingPaper["line"]>, borders: Borders, fill?: string): TableRow {
  return row({ cells: [cell({ width: whole, span: widths.length, borders, fill, children: [line] })] });
}

function delegationRows(paper: MeetingPaper, { name, people, unnamed }: ListedDelegation): TableRow[] {
  const { participants } = paper.words;
  const heading = spanning(paper.line("Delegation", name), { top: hairRule });
  const rest = participants.unnamed(unnamed, people.length === 0);
  return [
    heading,
    ...people.map((person, index) => personRow(paper, person, index === people.length - 1 && unnamed === 0)),
    ...(unnamed === 0 ? [] : [spanning(paper.line("TableText", rest, { keepNext: false }), {})]),
  ];
}

/** Every person but the last keeps with the next, so that a page breaks between delegations. */
function personRow(paper: MeetingPaper, person: ListedPerson, isLast: boolean): TableRow {
  const texts = [nameText(paper, person), person.function, person.institution];
  return row({
    cells: texts.map((text, index) =>
      cell({ width: widths[index] ?? 0, children: [paper.line("TableText", text, { keepNext: !isLast })] }),
    ),
  });
}

/** "H.E. Mr Edin HADŽIMERIĆ". */
export function nameText({ words }: MeetingPaper, { courtesy, givenName, familyName }: ListedPerson): string {
  return [words.courtesy[courtesy], givenName, familyName].filter(Boolean).join(" ");
}
