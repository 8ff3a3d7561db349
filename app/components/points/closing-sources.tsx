import type { ClosingPaperOnPage } from "#app/components/points/closing-paper-on-page.ts";
import { PointSources } from "#app/components/points/point-sources.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { LetteredPoint } from "#domain/points/closing-paper.ts";

type Props = {
  readonly page: ClosingPaperOnPage;
  readonly points: readonly LetteredPoint[];
  readonly point: LetteredPoint | undefined;
};

/** On what the open point rests, and how many points were struck and reworded. */
export function ClosingSources({ page, points, point }: Props) {
  const text = useText();
  return (
    <aside aria-labelledby="sources">
      {point && (
        <>
          <h2 id="sources">{text.rich("closing.sources", { letter: <bdi data-record="">{point.letter}</bdi> })}</h2>
          <PointSources sources={point.sources} known={page.sources} />
        </>
      )}
      <p className="small quiet" id={point ? undefined : "sources"}>
        {text("closing.counts", {
          points: points.length,
          struck: points.filter(({ isStruck }) => isStruck).length,
          reworded: points.filter(({ delivered }) => delivered !== null).length,
        })}
      </p>
    </aside>
  );
}
