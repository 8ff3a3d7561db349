import type { RecordIntervention } from "#domain/record/record.ts";

/** The texts of a capture that have a document of their own: what may be read with the notes, and what is off the record. */
export const captureLayers = ["text", "off"] as const;
export type CaptureLayer = (typeof captureLayers)[number];

/** What became of a sibling: the leading capture's text stands, the sibling's stands instead, or both one after the other. */
export const takings = ["left", "right", "both"] as const;
export type Taken = (typeof takings)[number];

/** What a note-taker marks over and above the kinds of the record. */
export const captureMarks = ["decision", "procedural", "verbatim", "to check"] as const;
export type CaptureMark = (typeof captureMarks)[number];

/** Who and what, as typed with the text. `marks` are kept at the desk; the rest is the record's. */
export type CaptureHead = Omit<RecordIntervention, "id" | "line" | "note"> & {
  readonly marks?: readonly CaptureMark[];
};

/** What a capture says, read from its document. Paragraphs are divided by "\n". */
export type CaptureText = { readonly head: CaptureHead; readonly note: string; readonly line: string };

/** A capture in the index of its session. */
export type CaptureEntry = {
  readonly id: string;
  /** The id of the capture that leads, and of the intervention. */
  readonly interventionId: string;
  readonly turnId: string | null;
  readonly spokenAt: string;
  /** Does `spokenAt` tell the time, and not only the order of what a file brought in? */
  readonly isTimed: boolean;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly taken: Taken | null;
  readonly isWithdrawn: boolean;
};
