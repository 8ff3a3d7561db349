import type { SourceOnPage } from "#app/components/report/report-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Where sources can be read, by their ids. A source that is missing here is not this reader's to see. */
export type SourceChips = Readonly<Record<string, Pick<SourceOnPage, "label" | "to">>>;

/** The sources of a sentence or a point, each leading to what was noted. */
export function SourceChipRow({ sources, chips }: { sources: readonly string[]; chips: SourceChips }) {
  const text = useText();
  return sources.flatMap((source) => {
    const chip = chips[source];
    return chip
      ? [
          <Link className="chip src" key={source} to={chip.to}>
            <span className="hear">{text("report.source")}</span>
            <bdi data-record="">{chip.label}</bdi>
          </Link>,
        ]
      : [];
  });
}
