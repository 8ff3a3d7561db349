import type { Paragraph, Table, TableRow } from "docx";
import type { ListedGroup } from "#domain/papers/list-of-participants.ts";
import type { AgendaSlot } from "#domain/papers/agenda.ts";
import type { PaperHead } from "#domain/papers/paper-head.ts";
import { weekdayIn } from "#domain/papers/paper-dates.ts";
import { titleOf } from "#exports/agenda.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { nameText } from "#exports/list-of-participants.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";
import { cell, row, table } from "#exports/paper-table.ts";
import { columns, hairRule, inkRule, signatureHeight, tableRules } from "#exports/table-style.ts";

export type SignInSheets = {
  readonly head: PaperHead;
  readonly groups: readonly ListedGroup[];
  readonly sheets: readonly SheetFor[];
};

/** A day as a whole, or one session; of a session without hours nobody knows the day yet. */
export type SheetFor = {
  readonly day?: string;
  readonly session?: Pick<AgendaSlot, "kind" | "number" | "title" | "from" | "to" | "isContinued">;
};

const widths = columns.signIn;

/** Sheets, each beginning a page: everybody by delegation, with room for a signature. */
export function signInSheetsPaper({ head, groups, sheets }: SignInSheets): HouseDocument {
  const paper = new MeetingPaper(head);
  const title = paper.words.signIn.title;
  const body = sheets.flatMap((one, index): (Paragraph | Table)[] => [
    ...(index === 0 ? paper.titleBlock(title, []) : []),
    ...headings(paper, one).map((text, line) =>
      paper.line(line === 0 ? "Heading2" : "TableHead", text, { pageBreakBefore: index > 0 && line === 0 }),
    ),
    sheet(paper, groups),
  ]);
  return paper.document({ title, body, runningLines: paper.runningLines(title, paper.day(head.issuedOn)) });
}

/** "Session 1: Good practices", and below it "Monday, 7 May 2018, 11:15–12:45"; of a day its name alone. */
function headings(paper: MeetingPaper, { day, session }: SheetFor): readonly string[] {
  const { language, spelling } = paper.head;
  const hours = [session?.from, session?.to].filter((clock) => clock !== undefined).join("–");
  const when = [day === undefined ? "" : weekdayIn(day, language, spelling), hours].filter(Boolean);
  const whenText = when.join(paper.isRightToLeft ? "، " : ", ");
  return [session === undefined ? "" : titleOf(paper, session), whenText].filter(Boolean);
}

function sheet(paper: MeetingPaper, groups: readonly ListedGroup[]): Table {
  const { participants, signIn } = paper.words;
  const heads = ["", participants.name, participants.institution, signIn.signature];
  const headRow = row({
    isHead: true,
    cells: heads.map((text, index) =>
      cell({ width: widths[index] ?? 0, borders: { bottom: inkRule }, children: [paper.line("TableHead", text)] }),
    ),
  });
  let number = 0;
  const rows = groups.flatMap(({ delegations }) =>
    delegations.flatMap(({ name, people, unnamed }) => {
      const lines = [
        ...people.map((person) => [nameText(paper, person), person.institution] as const),
        ...Array.from({ length: unnamed }, () => ["", ""] as const),
      ];
      return [
        heading(paper, name),
        ...lines.map((texts, index) => signatureRow(paper, [String(++number), ...texts, ""], index < lines.length - 1)),
      ];
    }),
  );
  return table(paper, { rows: [headRow, ...rows], widths, borders: tableRules(hairRule) });
}

function heading(paper: MeetingPaper, name: string): TableRow {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return row({ cells: [cell({ width: whole, span: widths.length, children: [paper.line("Delegation", name)] })] });
}

function signatureRow(paper: MeetingPaper, texts: readonly string[], keepsWithNext: boolean): TableRow {
  return row({
    height: { value: signatureHeight, rule: "atLeast" },
    cells: texts.map((text, index) =>
      cell({
        ...{ width: widths[index] ?? 0, isMiddle: true },
        children: [paper.line("TableText", text, { keepNext: keepsWithNext })],
      }),
    ),
  });
}
