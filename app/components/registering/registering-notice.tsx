import type { RegisteringOnPage, RegisteringResult } from "#app/components/registering/registering-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import { useEffect, useRef } from "react";

/** What kept the form from being taken in, in a sentence that says that nothing is lost; or that a draft was found. */
export function RegisteringNotice({ page, result }: { page: RegisteringOnPage; result?: RegisteringResult }) {
  const text = useText();
  const notice = useRef<HTMLParagraphElement>(null);
  const problem = result?.problem;
  // A fault in a field is announced there; these belong to the form as a whole.
  useEffect(() => {
    if (problem) notice.current?.focus();
  }, [problem, result]);
  if (problem)
    return (
      <p className="problems" role="alert" tabIndex={-1} ref={notice}>
        {text(`registering.problem.${problem}`)}
      </p>
    );
  if (!page.hasDraft || result) return null;
  return (
    <p className="notice" role="status">
      {text("registering.draft_found")}
    </p>
  );
}
