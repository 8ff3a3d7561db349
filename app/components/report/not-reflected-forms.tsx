import { ReasonForm } from "#app/components/report/reason-form.tsx";
import type { LineOnPage } from "#app/components/report/report-on-page.ts";
import { LinkAct } from "#app/components/report/link-act.tsx";
import { useText } from "#app/locales/use-text.ts";

/** A line, a fact or a point that stands nowhere in the text is put in where it belongs, or left out with a reason. */
export function NotReflectedForms({ home, line }: { home: string; line: LineOnPage }) {
  const text = useText();
  return (
    <div className="acts">
      {line.unit !== undefined && <PlaceAct home={home} unit={line.unit} />}
      <ReasonForm
        action={`${home}/report/left-out`}
        title={text("report.leave_out")}
        act={text("report.leave_out_now")}
        reasons={[
          text("report.usual.said_again"),
          text("report.usual.not_for_record"),
          text("report.usual.personal_data"),
          text("report.usual.other_subject"),
        ]}
      >
        <input type="hidden" name="intervention" value={line.id} />
      </ReasonForm>
    </div>
  );
}

/** Puts what is compiled where it would go. */
function PlaceAct({ home, unit }: { home: string; unit: string }) {
  const text = useText();
  return (
    <LinkAct action={`${home}/report/place`} name="unit" value={unit}>
      {text("report.place")}
    </LinkAct>
  );
}
