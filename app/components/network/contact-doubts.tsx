import { DoubtWords } from "#app/components/network/doubt-words.tsx";
import { DoubtsBox } from "#app/components/network/doubts-box.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { EntryDoubt } from "#domain/network/judge-entry.ts";

/** Why an entry was not taken in. */
export function ContactDoubts({ doubts, hasProblems }: { doubts: readonly EntryDoubt[]; hasProblems: boolean }) {
  const text = useText();
  return (
    <DoubtsBox title={text(hasProblems ? "network.not_taken" : "network.look_again")} doubts={doubts}>
      {(doubt) => <DoubtWords doubt={doubt} />}
    </DoubtsBox>
  );
}
