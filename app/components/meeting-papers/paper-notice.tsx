import type { FieldState } from "#app/components/field.tsx";
import type { PaperProblem, PaperResult } from "#app/components/meeting-papers/on-page.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useEffect, useRef } from "react";

/** What is wrong with one field, in the words of its problems. */
export function problemIn(
  result: PaperResult | undefined,
  errorId: string,
  names: readonly PaperProblem[],
): { readonly state: FieldState; readonly problems: Readonly<Record<string, MessageId>> } {
  const found = names.find((name) => name === result?.problem);
  const problems = Object.fromEntries(names.map((name) => [name, `documents.problem.${name}` as const]));
  return { state: { errorId, errors: found && [found] }, problems };
}

/** That nothing was taken in and nothing is lost; what it was stands at its field. */
export function PaperNotice({ result }: { result?: PaperResult }) {
  const text = useText();
  const notice = useRef<HTMLDivElement>(null);
  // It belongs to the form as a whole, which is long on a phone.
  useEffect(() => {
    if (result) notice.current?.focus();
  }, [result]);
  if (!result) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={notice}>
      <p>{text(`documents.problem.${result.problem}`, { minutes: result.minutes ?? 0 })}</p>
      {result.problem !== "unsent" && <p className="small">{text("documents.nothing_lost")}</p>}
    </div>
  );
}
