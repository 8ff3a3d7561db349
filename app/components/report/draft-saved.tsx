import type { DraftState } from "#app/collab/create-draft-client.ts";
import { useText } from "#app/locales/use-text.ts";

/** How what was typed into the draft stands, and whether anything more is taken. */
export function DraftSaved({ state }: { state: DraftState }) {
  const text = useText();
  const { saved, isFrozen, mayWrite, hasEnded } = state;
  const standing = hasEnded
    ? "report.draft_ended"
    : isFrozen
      ? "report.draft_frozen"
      : mayWrite
        ? (`report.draft_saved.${saved.kind === "only in this page" ? "only_here" : saved.kind}` as const)
        : "report.draft_closed";
  return (
    <span className="quiet" role="status" data-saved={saved.kind}>
      {` · ${text(standing)}`}
    </span>
  );
}
