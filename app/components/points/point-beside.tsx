import { PointForm } from "#app/components/points/point-form.tsx";
import { PointSources } from "#app/components/points/point-sources.tsx";
import { pointsIn, type PointsOnPage } from "#app/components/points/points-on-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";

type Props = { readonly page: PointsOnPage; readonly open?: LetteredPoint };

/** On what the open point rests, and which points say nearly the same, side by side. */
export function PointBeside({ page, open }: Props) {
  const text = useText();
  const byId = new Map(pointsIn(page).map((point) => [point.id, point]));
  const pairs = page.near.flatMap(([first, second]) => {
    const [one, other] = [byId.get(first), byId.get(second)];
    return one && other && (!open || one === open || other === open) ? [{ one, other }] : [];
  });
  return (
    <aside className="pane side beside" aria-labelledby="beside">
      <div className="pane-head">
        <h2 id="beside">
          {open
            ? text.rich("closing.sources", { letter: <bdi data-record="">{open.letter}</bdi> })
            : text("points.near_title")}
        </h2>
      </div>
      {open && <PointSources sources={open.sources} known={page.sources} />}
      {open && pairs.length > 0 && <h3 className="bar">{text("points.near_title")}</h3>}
      {!open && pairs.length === 0 && <p className="none quiet small">{text("points.near_none")}</p>}
      {pairs.map(({ one, other }) => (
        <div className="pair" key={`${one.id} ${other.id}`}>
          <Half page={page} kept={one} other={other} />
          <Half page={page} kept={other} other={one} />
        </div>
      ))}
    </aside>
  );
}

/** One of two that say nearly the same, and the act that keeps its words and the sources of both. */
function Half({ page, kept, other }: { page: PointsOnPage; kept: LetteredPoint; other: LetteredPoint }) {
  const text = useText();
  return (
    <div>
      <b>
        <bdi data-record="">{`(${kept.letter})`}</bdi>
      </b>
      <p className="document">
        <RecordText>{kept.text}</RecordText>
      </p>
      {page.mayWrite && !page.closed && (
        <PointForm action={`${page.home}/points/${encodeURIComponent(kept.id)}/merger`} revision={kept.revision}>
          <input type="hidden" name="other" value={other.id} />
          <button className="button" type="submit">
            <span>
              {text.rich("points.merge", {
                kept: <bdi data-record="">{kept.letter}</bdi>,
                other: <bdi data-record="">{other.letter}</bdi>,
              })}
            </span>
          </button>
        </PointForm>
      )}
    </div>
  );
}
