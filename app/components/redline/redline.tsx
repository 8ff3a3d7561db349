import { changeId, isShownIn } from "#app/components/redline/redline-mode.ts";
import type { EntryOnPage, RedlineMode } from "#app/components/redline/redline-mode.ts";
import { RedlineLines } from "#app/components/redline/redline-lines.tsx";
import { useText } from "#app/locales/use-text.ts";

/** Two versions of a report as one text, in the order of the new one. */
export function Redline({
  of,
  mode = "redline",
  language,
}: {
  of: readonly EntryOnPage[];
  mode?: RedlineMode;
  /** Of the report, not of the page around it. */
  language: string;
}) {
  const text = useText();
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
          isShownIn(mode, entry) && (
            <RedlineLines key={place} entry={entry} mode={mode} id={changeId(place)} places={of} />
          ),
      )}
    </div>
  );
}
