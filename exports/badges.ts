import { ImageRun, Paragraph } from "docx";
import QRCode from "qrcode";
import type { ListedGroup, ListedPerson } from "#domain/papers/list-of-participants.ts";
import type { PaperHead } from "#domain/papers/paper-head.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import { nameText } from "#exports/list-of-participants.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";
import { cell, row, table } from "#exports/paper-table.ts";
import { badge, badgeNameLetters, badgePage, cutMarks, noRules } from "#exports/table-style.ts";

export type Badges = {
  readonly head: PaperHead;
  readonly groups: readonly ListedGroup[];
  /** What is read at the door, by the ids of the registrations; whoever has none gets a badge without a picture. */
  readonly codes: ReadonlyMap<string, string>;
};

type Bearer = { readonly person: ListedPerson; readonly delegation: string; readonly code: string };

/**
 * Eight badges on a page, to be cut where the broken lines are. The code to be read at the door is all that its picture
 * holds: whoever photographs it learns nothing.
 */
export async function badgesPaper({ head, groups, codes }: Badges): Promise<HouseDocument> {
  const paper = new MeetingPaper(head);
  const bearers: readonly Bearer[] = groups.flatMap(({ delegations }) =>
    delegations.flatMap(({ name, people }) =>
      people.map((person) => ({ person, delegation: name, code: codes.get(person.id) ?? "" })),
    ),
  );
  const cells = await Promise.all(bearers.map((bearer, index) => badgeCell(paper, bearer, index)));
  const blank = () => cell({ width: badge.width, children: [paper.line("TableGap", "")] });
  const rows = Array.from({ length: Math.ceil(cells.length / badge.across) }, (_, index) =>
    row({
      height: { value: badge.height, rule: "exact" },
      cells: Array.from({ length: badge.across }, (_, place) => cells[index * badge.across + place] ?? blank()),
    }),
  );
  const widths = Array.from({ length: badge.across }, () => badge.width);
  const body =
    rows.length === 0
      ? [paper.line("Note", paper.words.participants.empty)]
      : [table(paper, { rows, widths, borders: cutMarks }), paper.line("TableGap", "")];
  return paper.document({ title: paper.words.badges, body, page: badgePage, runningLines: paper.bare() });
}

async function badgeCell(paper: MeetingPaper, { person, delegation, code }: Bearer, index: number) {
  const name = nameText(paper, person);
  const style: ParagraphStyle = name.length <= badgeNameLetters ? "BadgeName" : "BadgeLongName";
  const words = [
    paper.line(style, name),
    ...(person.function === "" ? [] : [paper.line("BadgeFunction", person.function)]),
    paper.line("BadgeDelegation", paper.unnoted(delegation)),
  ];
  const inside = row({
    cells: [
      cell({ width: badge.text, children: words }),
      cell({ width: badge.picture, children: [await codePicture(paper, { code, id: index + 1, name })] }),
    ],
  });
  return cell({
    width: badge.width,
    children: [
      paper.line("BadgeDialogue", paper.head.dialogue),
      table(paper, { rows: [inside], widths: [badge.text, badge.picture], borders: noRules }),
      paper.line("TableGap", ""),
    ],
  });
}

async function codePicture(paper: MeetingPaper, { code, id, name }: { code: string; id: number; name: string }) {
  if (code === "") return paper.line("TableGap", "");
  const data = await QRCode.toBuffer(code, { errorCorrectionLevel: "M", margin: 1, scale: 4 });
  const style: ParagraphStyle = "BadgeCode";
  const image = new ImageRun({
    ...{ type: "png", data, transformation: { width: badge.code, height: badge.code } },
    altText: { id: String(id), name: `QR ${id}`, title: name, description: name },
  });
  return new Paragraph({ style, bidirectional: paper.isRightToLeft, children: [image] });
}
