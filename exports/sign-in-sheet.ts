import type { Paragraph, Table, TableRow } from "docx";
import type { ListedGroup } from "#domain/papers/list-of-participants.ts";
import type { PaperHead } from "#domain/papers/paper-head.ts";
import { weekdayIn } from "#domain/papers/paper-dates.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import { nameText } from "#exports/list-of-participants.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";
import { cell, row, table } from "#exports/paper-table.ts";
import { columns, hairRule, inkRule, signatureHeight, tableRules } from "#exports/table-style.ts";

export type SignInSheets = {
  readonly head: PaperHead;
  readonly groups: readonly ListedGroup[];
  /** One sheet each. */
  readonly days: readonly string[];
};

const widths = columns.signIn;

/** A sheet for each day of the meeting, on a page of its own: everybody by delegation, with room for a signature. */
export function signInSheetsPaper({ head, groups, days }: SignInSheets): HouseDocument {
  const paper = new MeetingPaper(head);
  const title = paper.words.signIn.title;
  const body = days.flatMap((day, index): (Paragraph | Table)[] => [
    ...(index === 0 ? paper.titleBlock(title, []) : []),
    paper.line("Heading2", weekdayIn(day, head.language, head.spelling), { pageBreakBefore: index > 0 }),
    sheet(paper, groups),
  ]);
  return paper.document({ title, body, runningLines: paper.runningLines(title, paper.day(head.issuedOn)) });
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
