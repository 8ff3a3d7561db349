import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Where a source can be read, by its id. A source that is missing here is not this reader's to see. */
export type SourceChips = Readonly<Record<string, { readonly label: string; readonly to: string }>>;

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
