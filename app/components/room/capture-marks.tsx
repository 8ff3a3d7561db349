import { RecordText } from "#app/components/record-text.tsx";
import { useReplies } from "#app/components/room/use-replies.ts";
import { useText } from "#app/locales/use-text.ts";
import type { CaptureHead } from "#domain/interventions/capture.ts";

/** What is said of a capture beside its text: its kind, in which capacity, for whom, to whom, and its marks. */
export function CaptureMarks({ head }: { head: CaptureHead }) {
  const text = useText();
  const { labelOf } = useReplies();
  const { kind, capacity, inReplyTo, attribution, marks = [] } = head;
  return (
    <>
      <span className="kind">
        {text(`intervention.${kind}`)}
        {capacity !== undefined && capacity !== "national" && `, ${text(`capacity.${capacity}`)}`}
      </span>
      {inReplyTo !== undefined && (
        <a className="chip" href={`#${inReplyTo}`}>
          {text.rich("capture.in_reply_to", { label: <RecordText key="label">{labelOf(inReplyTo)}</RecordText> })}
        </a>
      )}
      {attribution !== undefined && attribution !== "party" && (
        <span className="chip">{text(`attribution.${attribution}`)}</span>
      )}
      {marks.map((mark) => (
        <span className={mark === "to check" ? "chip missing" : "chip"} key={mark}>
          {text(`capture_mark.${mark}`)}
        </span>
      ))}
    </>
  );
}
