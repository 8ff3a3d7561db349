import type { CaptureInStream, CaptureLine } from "#app/components/room/capture-lines.tsx";
import type { MeetingRead } from "#app/desk/meetings/meeting-read.server.ts";
import type { Printing } from "#app/desk/report/printing.server.ts";
import { speakerOf } from "#app/desk/room/speaker.server.ts";
import type { RecordIntervention, RecordSession } from "#domain/record/record.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** The interventions of a session as the room shows them, with the sentence that each will print. */
export function capturesOf(
  { interventions = [] }: RecordSession,
  { names, labels, printing, writers }: MeetingRead,
  { mayReadNotes }: { mayReadNotes: boolean },
): readonly CaptureInStream[] {
  return interventions.map((intervention, index) => {
    const { id, kind, capacity, inReplyTo, pinned, note } = intervention;
    const answered = inReplyTo === undefined ? undefined : labels.get(inReplyTo);
    const changedBy = writers.get(id);
    // What does not apply to a row has no key in it: it would be sent to the browser with every row.
    return {
      id,
      place: index + 1,
      ...speakerOf(intervention, names),
      kind,
      ...(capacity && { capacity }),
      ...(inReplyTo !== undefined && answered !== undefined && { inReplyTo: { id: inReplyTo, label: answered } }),
      ...(pinned && { isPinned: pinned }),
      ...(mayReadNotes && note !== undefined && { note }),
      line: lineOf(intervention, printing),
      ...(changedBy !== undefined && { changedBy }),
    };
  });
}

function lineOf(intervention: RecordIntervention, { sentenceOf, paragraphOf }: Printing): CaptureLine {
  const sentence = sentenceOf(intervention.id);
  if (sentence !== undefined) return { state: "prints", sentence, paragraph: paragraphOf(intervention.id) };
  const printability = printabilityOf(intervention);
  if (printability === "fragment") return { state: "fragment", line: intervention.line ?? "" };
  return { state: printability === "to draft" ? "to draft" : "empty" };
}
