import { CodeInput } from "#app/components/sign-in/code-input.tsx";
import { EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { Field } from "#app/components/field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Why a code was not taken; `field` is the form in which it was typed. */
export type CodeProblem = {
  readonly problem: "not-a-code" | "no-recovery-code" | "wrong" | "ended" | "limited";
  readonly field?: "app" | "recovery";
  readonly triesLeft?: number;
  /** From when on another code is looked at. */
  readonly freeAt?: string;
};

const kinds = {
  app: { label: "second.app", help: "second.app_help", go: "second.go", wrong: "second.not_six_digits" },
  recovery: { label: "second.code", help: "second.code_help", go: "second.code_go", wrong: "second.not_a_code" },
} as const satisfies Record<"app" | "recovery", Record<string, MessageId>>;

/** Asks for six digits of the app, or for a code kept on paper; the app's button is the page's own. */
export function CodeForm({
  kind,
  returnTo,
  problem,
}: {
  kind: "app" | "recovery";
  returnTo: string;
  problem?: CodeProblem;
}) {
  const text = useText();
  const instants = useInstants();
  const { label, help, go, wrong } = kinds[kind];
  const mine = problem?.field === kind ? problem : undefined;
  const problemId = `${kind}-problem`;
  const problems = { "not-a-code": wrong, "no-recovery-code": "step_up.no_recovery_code" } as const;
  return (
    <Form method="post" className={kind === "app" ? "asks" : undefined} discover="none">
      <input type="hidden" name="return" value={returnTo} />
      <input type="hidden" name="field" value={kind} />
      <Field
        id={kind}
        label={text(label)}
        state={{ errorId: problemId, errors: mine && !hasOwnWords(mine) ? [mine.problem] : [] }}
        problems={problems}
        help={<p className="help">{text(help)}</p>}
      >
        <CodeInput id={kind} kind={codeKinds[kind]} problemId={mine && problemId} />
      </Field>
      {mine && hasOwnWords(mine) && (
        <p className="wrong" id={problemId} role="alert">
          {mine.freeAt === undefined
            ? text("second.wrong", { left: mine.triesLeft ?? 0 })
            : text.rich("second.limited", { at: <RecordText>{instants.moment(mine.freeAt)}</RecordText> })}
        </p>
      )}
      {kind === "app" ? (
        <EntranceBar>{text(go)}</EntranceBar>
      ) : (
        <button className="button" type="submit">
          {text(go)}
        </button>
      )}
    </Form>
  );
}

const hasOwnWords = ({ problem }: CodeProblem) => problem === "wrong" || problem === "limited";

const codeKinds = { app: "digits", recovery: "paper" } as const;
