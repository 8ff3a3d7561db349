import type { ClosingPaperOnPage, ProposalOnPage } from "#app/components/points/closing-paper-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { Form } from "@remix-run/react";

type Props = { readonly point: LetteredPoint; readonly page: ClosingPaperOnPage; readonly mayAct: boolean };

/** What advisers would have the Chair say of a point; nothing of it is said until it is accepted. */
export function PointProposals({ point, page, mayAct }: Props) {
  const text = useText();
  return page.proposals
    .filter(({ pointId }) => pointId === point.id)
    .map((proposal) => (
      <div className="beneath proposal" key={proposal.id}>
        <p>
          {text.rich(`closing.proposes.${proposal.kind}`, { by: <RecordText>{proposal.by}</RecordText> })}{" "}
          {proposal.text !== null && (
            <ins>
              <RecordText className="document">{proposal.text}</RecordText>
            </ins>
          )}
        </p>
        {mayAct && page.mayWrite && <Settle {...{ proposal, point, page }} />}
      </div>
    ));
}

function Settle({ proposal, point, page }: Omit<Props, "mayAct"> & { readonly proposal: ProposalOnPage }) {
  const text = useText();
  return (
    <Form
      className="acts"
      method="post"
      action={`${page.home}/proposals/${proposal.id}/settlement`}
      discover="none"
      preventScrollReset
    >
      <input type="hidden" name="revision" value={point.revision} />
      <button className="button" type="submit" name="outcome" value="accepted">
        {text("closing.accept")}
      </button>
      <button className="button" type="submit" name="outcome" value="declined">
        {text("closing.decline")}
      </button>
    </Form>
  );
}
