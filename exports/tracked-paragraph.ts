import type { RedlineEntry } from "#domain/redline/redline.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import type { inList } from "#exports/numbering.ts";
import type { PrintedLine } from "#exports/redline-lines.ts";
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

type Run = { readonly kind: RevisionKind | undefined; readonly xml: string };

function textOf({ printed: { pieces }, change, revisions, notes }: TrackedParagraphContent): string {
  const side = sides[change] ?? "both";
  const kept = side === "both" ? undefined : side === "old" ? "moveFrom" : "moveTo";
  const runs = pieces
    .filter(({ kind }) => side === "both" || kind === "kept" || kind === (side === "old" ? "gone" : "new"))
    .map((piece): Run => {
      const kind = piece.kind === "kept" ? kept : piece.kind === "gone" ? "del" : "ins";
      // A footnote that comes or goes does so as a whole, by its reference.
      if ("note" in piece)
        return { kind, xml: notes.reference(piece.note, piece.kind === "kept" ? side : wholly[piece.kind]) };
      if (piece.kind === "gone") return { kind, xml: runsOf(piece.paper, "w:delText") };
      return { kind, xml: side === "old" ? runsOf(piece.paper) : notes.words(piece.paper) };
    });
  return joined(runs)
    .map(({ kind, xml }) => (kind === undefined ? xml : revisions.around(kind, xml, partOf(change))))
    .join("");
}

const wholly = { gone: "old", new: "now" } as const;

/** Runs that came or went together are one change: words with their footnote. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const { kind, xml } of runs) {
    const last = all.at(-1);
    if (last && last.kind === kind) all[all.length - 1] = { kind, xml: `${last.xml}${xml}` };
    else all.push({ kind, xml });
  }
  return all;
}
