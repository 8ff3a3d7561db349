import { RecordText } from "#app/components/record-text.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { SessionKind } from "#domain/record/record.ts";
import { capitalFirst } from "#domain/text/sentences.ts";

export type SessionInBrief = {
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
};

/** "Session 2 Good practices for sustainable reintegration": the kind light, the title strong. */
export function SessionName({ session: { kind, number, title } }: { session: SessionInBrief }) {
  const text = useText();
  const word =
    kind === "session" && number !== undefined ? text("session.numbered", { number }) : text(`session.${kind}`);
  if (title === undefined) return word;
  const isSaid = kind === "break" || title.toLowerCase() === word.toLowerCase();
  return (
    <>
      {!isSaid && <span className="kind">{word}</span>} <RecordText>{capitalFirst(title)}</RecordText>
    </>
  );
}
