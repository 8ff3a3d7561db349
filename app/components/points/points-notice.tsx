import { useText } from "#app/locales/use-text.ts";
import type { PointNews } from "#domain/points/point-news.ts";

/** What came of an act: why it changed nothing, and the words that were typed for it. */
export type PointsSaid = { readonly news?: PointNews; readonly typed?: string };

export function PointsNotice({ news }: Pick<PointsSaid, "news">) {
  const text = useText();
  return (
    news && (
      <p className="banner stop" role="alert">
        {text(`points.news.${news}`)}
      </p>
    )
  );
}
