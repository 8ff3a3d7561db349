import type { SpeakerToCome } from "#domain/floor/expected.ts";
import type { SpeakerKind } from "#domain/floor/turn.ts";
import type { CaptureHead, CaptureMark } from "#domain/interventions/capture.ts";
import type { InterventionKind } from "#domain/record/record.ts";

type Opening = { readonly kind: InterventionKind; readonly marks?: readonly CaptureMark[] };

const openings: Readonly<Record<SpeakerKind, Opening>> = {
  statement: { kind: "statement" },
  question: { kind: "question" },
  reply: { kind: "reply" },
  "point of order": { kind: "statement", marks: ["procedural"] },
  "right of reply": { kind: "reply" },
};

/** With what a capture begins: who speaks, and for what. It has no verb: most lines bring their own. */
export function headOf({ party, kind, capacity }: SpeakerToCome): CaptureHead {
  return { party, ...(capacity && { capacity }), ...openings[kind] };
}

export function isUnnamed({ party, parties, written }: CaptureHead): boolean {
  return (party ?? undefined) === undefined && parties === undefined && written === undefined;
}

/** The marks with one more, or without it where it was set. */
export function withMark(marks: readonly CaptureMark[] = [], mark: CaptureMark): readonly CaptureMark[] {
  return marks.includes(mark) ? marks.filter((known) => known !== mark) : [...marks, mark];
}
