import type { ClosingPaperOnPage, ProposalOnPage } from "#app/components/points/closing-paper-on-page.ts";
import { PointForm } from "#app/components/points/point-form.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { proposalOutcomes } from "#domain/points/point.ts";

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
    <PointForm action={`${page.home}/proposals/${proposal.id}/settlement`} revision={point.revision}>
      <div className="acts">
        {proposalOutcomes.map((outcome) => (
          <button className="button" key={outcome} type="submit" name="outcome" value={outcome}>
            {text(`closing.outcome.${outcome}`)}
          </button>
        ))}
      </div>
    </PointForm>
  );
}
