import type { RedlineEntry } from "#domain/redline/redline.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import type { inList } from "#exports/numbering.ts";
import type { PrintedLine, PrintedPiece } from "#exports/redline-lines.ts";
import type { RedlineNotes, Side } from "#exports/redline-notes.ts";
import type { RevisionKind, RevisionOf, Revisions } from "#exports/revisions.ts";
import { runsOf, WrittenParagraph } from "#exports/written-paragraph.ts";
import type { NumIdOf } from "#exports/written-paragraph.ts";

type TrackedParagraphContent = {
  readonly printed: PrintedLine;
  readonly change: RedlineEntry["kind"];
  /** Which of the moves it is an end of. */
  readonly move?: number;
  readonly style: ParagraphStyle;
  readonly numbering?: ReturnType<typeof inList>;
  readonly bookmark?: { readonly name: string; readonly number: number };
  readonly revisions: Revisions;
  readonly notes: RedlineNotes;
  /** The texts of lines that came or went whole. */
  readonly wholeLines: ReadonlySet<string>;
};

/** Where a line moved from it says its old words, and where it moved to its new ones: so each way out is exact. */
const sides: Partial<Record<RedlineEntry["kind"], Side>> = { away: "old", here: "now" };

/** A paragraph with tracked changes, in its words and in the mark at its end. */
export class TrackedParagraph extends WrittenParagraph {
  readonly #content: TrackedParagraphContent;
  readonly #mark: string;
  readonly #text: string;
  readonly #after: string;

  constructor(content: TrackedParagraphContent) {
    super(content.numbering);
    this.#content = content;
    const { change, move, revisions } = content;
    const range = move === undefined ? undefined : revisions.range(change === "away" ? "moveFrom" : "moveTo", move);
    this.#mark = markOf(content);
    this.#text = `${range?.start ?? ""}${textOf(content)}`;
    this.#after = range?.end ?? "";
  }

  override xml(numIdOf: NumIdOf): string {
    const { style, numbering, bookmark } = this.#content;
    const properties = [
      `<w:pStyle w:val="${style}"/>`,
      numbering
        ? `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numIdOf(numbering.reference)}"/></w:numPr>`
        : "",
      this.#mark === "" ? "" : `<w:rPr>${this.#mark}</w:rPr>`,
    ].join("");
    const start = bookmark ? `<w:bookmarkStart w:name="${bookmark.name}" w:id="${bookmark.number}"/>` : "";
    const end = bookmark ? `<w:bookmarkEnd w:id="${bookmark.number}"/>` : "";
    return `<w:p><w:pPr>${properties}</w:pPr>${start}${this.#text}${this.#after}${end}</w:p>`;
  }
}

function markOf({ printed: { mark }, change, revisions }: TrackedParagraphContent): string {
  if (change === "away") return revisions.mark("moveFrom", "paragraph");
  if (change === "here") return revisions.mark("moveTo", "paragraph");
  return mark === "kept" ? "" : revisions.mark(mark === "new" ? "ins" : "del", partOf(change));
}

const partOf = (change: RedlineEntry["kind"]): RevisionOf =>
  change === "inserted" || change === "deleted" || change in sides ? "paragraph" : "words";

type Run = { readonly kind: RevisionKind | undefined; readonly of: RevisionOf; readonly xml: string };

function textOf(content: TrackedParagraphContent): string {
  const { change, revisions } = content;
  const side = sides[change];
  const pieces = content.printed.pieces.filter(
    ({ kind }) => side === undefined || kind === "kept" || kind === (side === "old" ? "gone" : "new"),
  );
  // A line that moved is one change, also where its words became others: after a change within a move, LibreOffice
  // leaves an empty line behind, or gives the next line the style of this one.
  if (side !== undefined) {
    const runs = pieces.map((piece) => runsIn({ ...piece, kind: "kept" }, side, content)).join("");
    return revisions.around(side === "old" ? "moveFrom" : "moveTo", runs, "paragraph");
  }
  const runs = pieces
    .flatMap((piece) => inParts(piece, content))
    .map(({ piece, of }): Run => {
      const kind = piece.kind === "kept" ? undefined : piece.kind === "gone" ? "del" : "ins";
      return { kind, of, xml: runsIn(piece, "both", content) };
    });
  return joined(runs)
    .map(({ kind, of, xml }) => (kind === undefined ? xml : revisions.around(kind, xml, of)))
    .join("");
}

function runsIn(piece: PrintedPiece, side: Side, { notes }: TrackedParagraphContent): string {
  // A footnote that comes or goes does so as a whole, by its reference.
  if ("note" in piece) return notes.reference(piece.note, piece.kind === "kept" ? side : wholly[piece.kind]);
  if (piece.kind === "gone") return runsOf(piece.paper, "w:delText");
  return side === "old" ? runsOf(piece.paper) : notes.words(piece.paper);
}

/**
 * Words that came into a line just as another line went, or the other way round, are two changes: LibreOffice would
 * take one for a move, and give the line that follows the other the style of that one.
 */
function inParts(piece: PrintedPiece, { change, wholeLines }: TrackedParagraphContent) {
  const of = partOf(change);
  if (of === "paragraph" || piece.kind === "kept" || "note" in piece || !wholeLines.has(piece.paper.trim()))
    return [{ piece, of }];
  const cut = 1 + piece.paper.trimStart().search(/\s|$/u);
  const part = (from: number, to?: number) => ({ ...piece, paper: piece.paper.slice(from, to) });
  return [
    { piece: part(0, cut), of },
    { piece: part(cut), of: "more words" as const },
  ];
}

const wholly = { gone: "old", new: "now" } as const;

/** Runs that came or went together are one change: words with their footnote. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.kind === run.kind && last.of === run.of)
      all[all.length - 1] = { ...run, xml: `${last.xml}${run.xml}` };
    else all.push(run);
  }
  return all;
}
