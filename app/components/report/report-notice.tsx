import { useText } from "#app/locales/use-text.ts";
import type { DraftNews } from "#domain/draft/draft-news.ts";

/** Why an act upon the report changed nothing. */
export function ReportNotice({ news }: { news?: DraftNews }) {
  const text = useText();
  return (
    news && (
      <p className="banner stop" role="alert">
        {text(`report.news.${news}`)}
      </p>
    )
  );
}
