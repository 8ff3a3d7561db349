import type { PageKept } from "#app/collab/kept-pages.ts";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";

const said = {
  kept: { mark: "full", words: "kept_page.kept" },
  "not yet": { mark: "half", words: "kept_page.not_yet" },
  never: { mark: "alert", words: "kept_page.never" },
} as const;

/** Whether the page opens without a network: said only once it does. */
export function PageKeptWords({ kept }: { kept: PageKept }) {
  const text = useText();
  return (
    <span role="status">
      <Status mark={said[kept].mark}>{text(said[kept].words)}</Status>
    </span>
  );
}
