import type { CaptureEntry, CaptureHead, CaptureMark, CaptureText } from "#domain/interventions/capture.ts";
import type { RecordIntervention } from "#domain/record/record.ts";

/** A capture in the index with what it says. */
export type CaptureRead = { readonly entry: CaptureEntry; readonly text: CaptureText };

/** An intervention as its captures make it, with what is kept at the desk only. */
export type MadeIntervention = {
  readonly intervention: RecordIntervention;
  readonly marks: readonly CaptureMark[];
  /** Null where only the order is known, as a file brought it in. */
  readonly spokenAt: string | null;
};

/**
 * What the captures of one intervention come to: the text of the one that leads, unless somebody took a sibling's
 * instead or both. Where nobody decided and the leading one has no line yet, the first sibling that has one prints.
 * Undefined where nothing is said in any of them: a capture that was opened and left is no intervention.
 */
export function interventionOf(captures: readonly CaptureRead[]): MadeIntervention | undefined {
  const [leading, ...siblings] = captures.toSorted(leadingFirst);
  if (!leading || captures.every(isEmpty)) return undefined;
  const { head, ...words } = siblings.reduce(taken, leading.text);
  const undecided = siblings.find(({ entry, text }) => entry.taken === null && text.line.trim() !== "");
  const printed = words.line.trim() === "" && undecided ? undecided.text : { head, ...words };
  const note =
    words.note.trim() === "" ? (siblings.find(({ text }) => text.note.trim() !== "")?.text.note ?? "") : words.note;
  const { marks = [], ...said } = withOneSpeaker(
    isUnnamed(printed.head) ? { ...printed.head, ...whoOf(head) } : printed.head,
  );
  const line = inOneLine(printed.line);
  return {
    intervention: {
      id: leading.entry.interventionId,
      ...said,
      ...(line !== "" && { line }),
      ...(note.trim() !== "" && { note: note.trim() }),
    },
    marks,
    spokenAt: leading.entry.isTimed ? leading.entry.spokenAt : null,
  };
}

function leadingFirst({ entry: one }: CaptureRead, { entry: other }: CaptureRead): number {
  if (one.id === one.interventionId) return -1;
  if (other.id === other.interventionId) return 1;
  return one.openedAt < other.openedAt ? -1 : one.openedAt > other.openedAt ? 1 : one.id < other.id ? -1 : 1;
}

function taken(standing: CaptureText, { entry, text }: CaptureRead): CaptureText {
  if (entry.taken === "right") return text;
  if (entry.taken !== "both") return standing;
  return { head: standing.head, note: both(standing.note, text.note), line: both(standing.line, text.line) };
}

const both = (one: string, other: string) => [one, other].filter((text) => text.trim() !== "").join("\n");

/** A line is one paragraph of the report, however it was typed. */
const inOneLine = (line: string) =>
  line
    .split(/\s*\n\s*/)
    .join(" ")
    .trim();

const isUnnamed = ({ party, parties, written }: CaptureHead) =>
  (party ?? undefined) === undefined && parties === undefined && written === undefined;

const whoOf = ({ party, parties, written }: CaptureHead): Partial<CaptureHead> => ({ party, parties, written });

/** The record names one speaker or several. */
function withOneSpeaker(head: CaptureHead): CaptureHead {
  if (!head.parties) return head;
  const { party: _one, ...rest } = head;
  return rest;
}

function isEmpty({ entry: { turnId }, text: { head, note, line } }: CaptureRead): boolean {
  return turnId === null && isUnnamed(head) && head.verb === undefined && both(note, line) === "";
}
