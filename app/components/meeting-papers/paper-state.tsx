import type { PaperInList } from "#app/components/meeting-papers/on-page.ts";
import { Status } from "#app/components/status.tsx";
import { useText } from "#app/locales/use-text.ts";

const marks = { added: "time", agreed: "half", refused: "alert", released: "full", withdrawn: "empty" } as const;

/** How a paper stands: whose turn it is, or who may read it. */
export function PaperStateWord({ paper: { state } }: { paper: Pick<PaperInList, "state"> }) {
  const text = useText();
  return <Status mark={marks[state]}>{text(`documents.state.${state}`)}</Status>;
}
