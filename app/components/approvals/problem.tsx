import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";

const words: Readonly<Record<string, MessageId>> = {
  changed: "approval.problem.changed",
  "given-already": "approval.problem.given_already",
  "not-yours": "approval.problem.not_yours",
  "no-exception": "approval.problem.no_exception",
  "no-condition": "approval.problem.no_condition",
  "no-reason": "approval.problem.no_reason",
  "needs-reason": "approval.problem.no_reason",
  "no-proof": "approval.problem.no_proof",
  "passkey-refused": "passkey.refused",
  "code-refused": "approval.problem.code",
  "code-limited": "approval.problem.code_limited",
  "too-late": "approval.problem.too_late",
  "same-person": "approval.problem.same_person",
};

/** Why nothing was done. */
export function Problem({ problem, number }: { problem: string; number: number }) {
  const text = useText();
  return (
    <p className="problem" role="alert">
      {text(words[problem] ?? "approval.problem.other", { number })}
    </p>
  );
}
