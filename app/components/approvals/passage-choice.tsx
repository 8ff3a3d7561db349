import type { ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";

const shown = 140;

/** Which passages are not approved; the one that was open is ticked already. */
export function PassageChoice({ page, at }: { page: ApprovalOnPage; at: string | undefined }) {
  const text = useText();
  return (
    <fieldset className="passages">
      <legend>{text("approval.which")}</legend>
      {page.passages.map(({ id, label, words }) => (
        <label key={id}>
          <input type="checkbox" name="exception" value={id} defaultChecked={id === at} />
          <b>
            <bdi data-record="">{label ?? text("approval.title_block")}</bdi>
          </b>
          <RecordText className="document">{words.length > shown ? `${words.slice(0, shown)} …` : words}</RecordText>
        </label>
      ))}
    </fieldset>
  );
}
