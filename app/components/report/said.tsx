import { RecordText } from "#app/components/record-text.tsx";
import type { Said } from "#app/components/report/report-on-page.ts";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";

/** Why something was decided, by whom and when. */
export function SaidBy({ reason, by, at }: Said) {
  const text = useText();
  const { moment } = useInstants();
  return (
    <p className="sub">
      {text.rich("report.said", { reason: <RecordText key="reason">{reason}</RecordText> })}{" "}
      {by === undefined
        ? text("report.said_at", { at: moment(at) })
        : text.rich("report.said_by", { by: <RecordText key="by">{by}</RecordText>, at: moment(at) })}
    </p>
  );
}
