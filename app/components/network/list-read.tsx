import { ReadingProgress } from "#app/components/network/reading-progress.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type NotRead =
  | { readonly kind: "reading"; readonly progress: number }
  | { readonly kind: "refused"; readonly fault: "broken" | "too large" | "unsafe" | "too hard" };

const faults = { broken: "broken", "too large": "too_large", unsafe: "unsafe", "too hard": "too_hard" } as const;

/** How far the reading of a list is, or why it cannot be read; nothing of one that was read. */
export function ListNotRead({ state }: { state: NotRead | { readonly kind: "read" } }) {
  const text = useText();
  if (state.kind === "reading") return <ReadingProgress progress={state.progress} />;
  if (state.kind === "refused")
    return <p className="row-problem">{text(`network.import_fault.${faults[state.fault]}`)}</p>;
  return null;
}

/** Which columns a list lacks, by their headings. */
export function ColumnsMissing({
  missing,
  known,
}: {
  missing: readonly string[];
  known: Readonly<Record<string, string>>;
}) {
  const text = useText();
  const columns = missing.join(", ");
  return (
    <p className="row-problem">{text("network.import_columns", { columns, known: Object.values(known).join(", ") })}</p>
  );
}

/** What was left aside of a list, and how its letters were read. */
export function ListNotes({ unknown, coding }: { unknown: readonly string[]; coding?: string }) {
  const text = useText();
  return (
    <>
      {unknown.length > 0 && (
        <p>{text.rich("network.import_unknown", { columns: <RecordText>{unknown.join(", ")}</RecordText> })}</p>
      )}
      {coding === "Windows-1252" && <p>{text("network.import_coding")}</p>}
    </>
  );
}

/** The pages of a long list. */
export function ListPages({ page, pages }: { page: number; pages: number }) {
  const text = useText();
  if (pages <= 1) return null;
  return (
    <nav className="row flush" aria-label={text("network.import_pages")}>
      {text("network.import_page", { page, pages })}
      {page > 1 && <Link to={`?page=${page - 1}`}>{text("network.page_before")}</Link>}
      {page < pages && <Link to={`?page=${page + 1}`}>{text("network.page_after")}</Link>}
    </nav>
  );
}
