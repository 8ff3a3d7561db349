import { Empty } from "#app/components/empty.tsx";
import { PointForm } from "#app/components/points/point-form.tsx";
import { pointsIn, type CandidateOnPage, type PointsOnPage } from "#app/components/points/points-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";
import { Form, Link } from "@remix-run/react";

type Props = { readonly page: PointsOnPage; readonly open?: LetteredPoint };

/** What was pinned and is no point yet, in the order in which it was said. */
export function PointCandidates({ page, open }: Props) {
  const text = useText();
  return (
    <section className="pane side candidates" aria-labelledby="candidates">
      <div className="pane-head">
        <h2 id="candidates">{text("points.pinned")}</h2>
        <span className="end">{page.candidates.length}</span>
      </div>
      {page.candidates.length === 0 && (
        <Empty title={text("points.no_candidates")}>{text("points.no_candidates_remedy")}</Empty>
      )}
      <ol>
        {page.candidates.map((candidate) => (
          <Candidate key={candidate.interventionId} {...{ candidate, page, open }} />
        ))}
      </ol>
    </section>
  );
}

function Candidate({ candidate, page, open }: Props & { readonly candidate: CandidateOnPage }) {
  const text = useText();
  const { interventionId, suggestion, nearTo, newId } = candidate;
  const source = page.sources[interventionId];
  const near = pointsIn(page).filter(({ id }) => nearTo.includes(id));
  const mayAct = page.mayWrite && !page.closed;
  return (
    <li>
      {source && (
        <Link className="chip" to={source.to}>
          <span className="hear">{text("report.source")}</span>
          <bdi data-record="">{source.label}</bdi>
        </Link>
      )}
      {suggestion === undefined ? (
        <p className="quiet">{text("points.to_draft")}</p>
      ) : (
        <p className="document">
          <RecordText>{suggestion}</RecordText>
        </p>
      )}
      {near.map(({ id, letter }) => (
        <p className="small near" key={id}>
          <Link to={`${page.home}/points/${encodeURIComponent(id)}`} preventScrollReset>
            {text.rich("points.near_to", { letter: <bdi data-record="">{letter}</bdi> })}
          </Link>
        </p>
      ))}
      {mayAct && suggestion !== undefined && (
        <div className="acts">
          <Form method="post" action={`${page.home}/points`} discover="none" preventScrollReset>
            <input type="hidden" name="id" value={newId} />
            <input type="hidden" name="text" value={suggestion} />
            <input type="hidden" name="heading" value={open?.heading ?? ""} />
            <input type="hidden" name="source" value={interventionId} />
            <button className="button" type="submit">
              {text("points.make")}
            </button>
          </Form>
          {open && (
            <PointForm action={`${page.home}/points/${encodeURIComponent(open.id)}/source`} revision={open.revision}>
              <input type="hidden" name="source" value={interventionId} />
              <button className="button" type="submit">
                <span>{text.rich("points.add_to", { letter: <bdi data-record="">{open.letter}</bdi> })}</span>
              </button>
            </PointForm>
          )}
        </div>
      )}
    </li>
  );
}
