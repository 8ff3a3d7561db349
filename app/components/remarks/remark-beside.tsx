import { RemarkMarks } from "#app/components/remarks/remark-wishes.tsx";
import { RecordParagraphs } from "#app/components/report/record-paragraphs.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useMeetingTime } from "#app/components/use-meeting-time.ts";
import { useText } from "#app/locales/use-text.ts";
import type { RemarkAudience, RemarkDelivery } from "#domain/remarks/remark.ts";
import { useId } from "react";

/** A text as `remarks-of/:party` gives it. */
export type RemarkInRoom = {
  readonly id: string;
  readonly audience: RemarkAudience;
  readonly delivery: RemarkDelivery | null;
  readonly isSharedEarly: boolean;
  readonly submittedAt: string | null;
  /** Beside which intervention it was placed already. */
  readonly interventionId: string | null;
  readonly isForSession: boolean;
  readonly paragraphs: readonly string[];
};

/** A delegation's text beside the capture of its turn; one key or one tap puts it beside the note. */
export function RemarkBeside({
  remark,
  timeZone,
  onPlace,
}: {
  remark: RemarkInRoom;
  timeZone: string;
  /** Absent where the reader may not note, or nothing is open to place it beside. */
  onPlace?: (remark: RemarkInRoom) => void;
}) {
  const text = useText();
  const time = useMeetingTime(timeZone);
  const heading = useId();
  return (
    <section className="remark-beside" aria-labelledby={heading}>
      <header>
        <h3 id={heading}>{text("remark.written")}</h3>
        <span className="quiet">
          <RemarkMarks {...remark} isSharedEarly={false} />
        </span>
      </header>
      <RecordParagraphs of={remark.paragraphs} />
      {onPlace && (
        <button type="button" className="button" onClick={() => onPlace(remark)}>
          {text("remark.place")}
        </button>
      )}
      <p className="quiet small">
        {remark.submittedAt === null
          ? text("remark.from_record")
          : text.rich("remark.sent_at", { at: <RecordText>{time(remark.submittedAt)}</RecordText> })}
        {remark.isSharedEarly && ` · ${text("remark.shared_early")}`}
        {remark.interventionId !== null && ` · ${text("remark.placed")}`}
      </p>
    </section>
  );
}
