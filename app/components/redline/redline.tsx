import { changeId } from "#app/components/redline/redline-mode.ts";
import type { RedlineMode } from "#app/components/redline/redline-mode.ts";
import { RedlineLines } from "#app/components/redline/redline-lines.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { RedlineEntry } from "#domain/redline/redline.ts";

/** Two versions of a report as one text, in the order of the new one. */
export function Redline({
  of,
  mode = "redline",
  language,
}: {
  of: readonly RedlineEntry[];
  mode?: RedlineMode;
  /** Of the report, not of the page around it. */
  language: string;
}) {
  const text = useText();
  const isShown = ({ kind, now }: RedlineEntry) => mode === "redline" || (kind !== "away" && now.length > 0);
  return (
    <div
      className={`redline as-${mode} document`}
      role="group"
      aria-label={text("redline.text")}
      lang={language}
      dir="ltr"
    >
      {of.map(
        (entry, place) =>
          isShown(entry) && <RedlineLines key={place} entry={entry} mode={mode} id={changeId(place)} places={of} />,
      )}
    </div>
  );
}
