import { TextDirection, type TableRow } from "docx";
import type { ListedDelegation, ListedGroup } from "#domain/papers/list-of-participants.ts";
import type { PaperHead } from "#domain/papers/paper-head.ts";
import type { HouseDocument } from "#exports/house-document.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import { MeetingPaper } from "#exports/meeting-paper.ts";
import { cell, row, table } from "#exports/paper-table.ts";
import { cardSizes, cutMarks, placeCard, placeCardPage } from "#exports/table-style.ts";

/** The two faces of a tent: folded between them, each stands on its feet. */
const faces = [TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT] as const;
const cardsOnPage = 2;

/** A folded card for each delegation, two on a page: its name, and its code for whoever keeps the list of speakers. */
export function placeCardsPaper(head: PaperHead, groups: readonly ListedGroup[]): HouseDocument {
  const paper = new MeetingPaper(head);
  const delegations = groups.flatMap((group) => group.delegations);
  const pages = Array.from({ length: Math.ceil(delegations.length / cardsOnPage) }, (_, page) =>
    pageOfCards(paper, delegations.slice(page * cardsOnPage, (page + 1) * cardsOnPage)),
  );
  const widths = Array.from({ length: cardsOnPage * faces.length }, () => placeCard.face);
  const body =
    pages.length === 0
      ? [paper.line("Note", paper.words.participants.empty)]
      : [table({ isRightToLeft: false }, { rows: pages, widths, borders: cutMarks }), paper.line("TableGap", "")];
  return paper.document({ title: paper.words.placeCards, body, page: placeCardPage, runningLines: paper.bare() });
}

function pageOfCards(paper: MeetingPaper, delegations: readonly ListedDelegation[]): TableRow {
  const cards = Array.from({ length: cardsOnPage }, (_, place) => delegations[place]);
  return row({
    height: { value: placeCard.length, rule: "exact" },
    cells: cards.flatMap((delegation) =>
      faces.map((direction) =>
        cell({
          ...{ width: placeCard.face, direction, isMiddle: true },
          children: delegation === undefined ? [paper.line("TableGap", "")] : face(paper, delegation),
        }),
      ),
    ),
  });
}

function face(paper: MeetingPaper, { name, code }: ListedDelegation) {
  return [
    paper.line(styleFor(name), paper.unnoted(name), upright),
    ...(code === "" || code === name ? [] : [paper.line("PlaceCardCode", paper.unnoted(code), upright)]),
  ];
}

/** LibreOffice sets a line that runs from the right beside its cell where the cell is turned; centred it needs no side. */
const upright = { bidirectional: false };

/** The largest in which the name takes two lines at most. */
function styleFor(name: string): ParagraphStyle {
  return cardSizes.find(({ letters }) => name.length <= letters)?.style ?? "PlaceCardLongestName";
}
