import type { CaptureInStream, CaptureLine } from "#app/components/capture.tsx";
import type { Names } from "#app/desk/names.server.ts";
import { nameOfWriter } from "#app/desk/people-of-desk.server.ts";
import type { Printing } from "#app/desk/printing.server.ts";
import { speakerOf } from "#app/desk/speaker.server.ts";
import type { Intervention } from "#db/interventions.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** The interventions of a session as the room shows them, with the sentence that each will print. */
export function capturesOf(
  interventions: readonly Intervention[],
  {
    names,
    printing,
    labelOf,
    mayReadNotes,
  }: {
    names: Names;
    printing: Printing;
    /** How an intervention of the meeting is referred to. */
    labelOf: (id: string) => string | undefined;
    mayReadNotes: boolean;
  },
): readonly CaptureInStream[] {
  return interventions.map((intervention, index) => {
    const { id, kind, capacity, inReplyTo, pinned, note, changedBy } = intervention;
    const answered = inReplyTo === undefined ? undefined : labelOf(inReplyTo);
    return {
      id,
      place: index + 1,
      ...speakerOf(intervention, names),
      kind,
      capacity,
      inReplyTo: inReplyTo === undefined || answered === undefined ? undefined : { id: inReplyTo, label: answered },
      isPinned: pinned === true,
      note: mayReadNotes ? note : undefined,
      line: lineOf(intervention, printing),
      changedBy: nameOfWriter(changedBy) ?? "",
    };
  });
}

function lineOf(intervention: Intervention, { sentenceOf, paragraphOf }: Printing): CaptureLine {
  const sentence = sentenceOf(intervention.id);
  if (sentence !== undefined) return { state: "prints", sentence, paragraph: paragraphOf(intervention.id) };
  const printability = printabilityOf(intervention);
  if (printability === "fragment") return { state: "fragment", line: intervention.line ?? "" };
  return { state: printability === "to draft" ? "to draft" : "empty" };
}
