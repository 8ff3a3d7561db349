import type { DraftChanges } from "#domain/draft/changes.ts";
import { noChanges } from "#domain/draft/changes.ts";
import type { Draft, DraftLine, UnitId } from "#domain/draft/draft.ts";
import type { PrintedLine } from "#domain/draft/printed.ts";
import { printedLines } from "#domain/draft/printed.ts";
import { placesOf } from "#domain/draft/stretches.ts";
import type { Span } from "#domain/text/sentences.ts";

/** A stretch of the report as a finding names it: in characters of the paragraph's text, or of the point's. */
export type ReportPlace = { readonly paragraph: number; readonly point?: string; readonly span: Span };

/** The same stretch in signs of a line of the draft, where each reference is one. */
export type DraftPlace = {
  readonly line: DraftLine["id"];
  readonly from: number;
  readonly to: number;
  /** The unit that its first letter comes from. */
  readonly unit?: UnitId;
};

/** Where the draft says what the report says there; the draft is the one that is printed (domain/draft/told.ts). */
export function placeInDraft(draft: Draft, place: ReportPlace): DraftPlace | undefined {
  return placing(draft)(place);
}

/** The same for many places of one draft, which is read once. */
export function placing(draft: Draft): (place: ReportPlace) => DraftPlace | undefined {
  const lines = new Map(printedLines(draft).map((line) => [`${line.at.number} ${line.at.letter ?? ""}`, line]));
  return (place) => placeInLine(lines.get(`${place.paragraph} ${place.point ?? ""}`), place);
}

function placeInLine(found: PrintedLine | undefined, { span }: ReportPlace): DraftPlace | undefined {
  if (found === undefined || span.start < 0 || span.end > found.text.length || span.start > span.end) return undefined;
  const first = spanAt(found, span.start);
  const last = span.end > span.start ? spanAt(found, span.end - 1) : first;
  if (first === undefined || last === undefined) return undefined;
  const from = placeIn(first, span.start);
  const to = span.end > span.start ? placeIn(last, span.end - 1) + 1 : from;
  return { line: found.line.id, from, to, ...(first.unit !== undefined && { unit: first.unit }) };
}

/** Other words at this place of the whole draft; nothing where it no longer has the line. */
export function mended(draft: Draft, place: DraftPlace, replacement: string): DraftChanges {
  const line = placesOf(draft)[draft.lines.findIndex(({ id }) => id === place.line)];
  if (line === undefined) return noChanges;
  const attributes = place.unit === undefined ? {} : { attributes: { unit: place.unit } };
  const put = replacement === "" ? [] : [{ insert: replacement, ...attributes }];
  return { text: [{ at: line.from + place.from, remove: place.to - place.from, put }], base: [] };
}

/** The span of a printed character; at the very end the last one. */
function spanAt({ spans }: PrintedLine, at: number): PrintedLine["spans"][number] | undefined {
  return spans.find(({ from, to }) => from <= at && at < to) ?? spans.findLast(({ from, to }) => from < to);
}

/** A number that a reference prints stands at the one sign of the reference. */
function placeIn({ from, to, inLine, signs }: PrintedLine["spans"][number], at: number): number {
  return inLine + (signs === to - from ? at - from : Math.min(at - from, signs - 1));
}
