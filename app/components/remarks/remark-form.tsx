import { Field } from "#app/components/field.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { RemarkWishes } from "#app/components/remarks/remark-wishes.tsx";
import type { RemarkChoices, RemarkProblem, RemarkResult, RemarkTyped } from "#app/components/remarks/remark-values.ts";
import { sessionLabel } from "#app/components/session-label.ts";
import { useKeptForm } from "#app/components/use-kept-form.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";

/** The form of a text: for whom, when, the words, who may read them; its one button at the bottom edge of a phone. */
export function RemarkForm({
  action,
  values,
  choices,
  result,
  keptAs,
  button,
}: {
  action: string;
  values: RemarkTyped;
  choices: RemarkChoices;
  result?: RemarkResult;
  /** Under which name the browser keeps what is typed. */
  keptAs: string;
  button: ReactNode;
}) {
  const text = useText();
  const id = useId();
  const typed = { ...values, ...result?.typed };
  const brought = result?.typed === undefined ? "nothing" : result.file ? "text" : "all";
  const { form, keep } = useKeptForm(keptAs, brought);
  const isSending = useNavigation().state !== "idle";
  const { problem } = result ?? {};
  const wrong = (name: RemarkProblem) => ({
    errorId: `${id}-${name}`,
    errors: problem === name || (name === "missing" && problem === "too-long") ? [problem] : undefined,
  });
  return (
    <Form method="post" action={action} className="remark-form" ref={form} onInput={keep}>
      {/* No hidden fields: React would put what the page was loaded with back over what the browser had kept. */}
      <input type="text" hidden name="id" defaultValue={typed.id} />
      <input type="text" hidden name="from" defaultValue={typed.from} />
      <input type="hidden" name="revision" value={result?.stored?.revision ?? typed.revision ?? ""} readOnly />
      <RemarkNotice result={result} />
      {(choices.isStaff || choices.parties.length > 1) && choices.parties.length > 0 && (
        <Field
          id={`${id}-party`}
          label={text("remark.party")}
          state={wrong("party")}
          problems={{ party: "remark.problem.party" }}
        >
          <select className="select" id={`${id}-party`} name="party" required defaultValue={typed.party}>
            <option value="">{text("remark.party_choose")}</option>
            {choices.parties.map((party) => (
              <option key={party.id} value={party.id} data-record="">
                {party.name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field
        id={`${id}-session`}
        label={text("remark.session")}
        state={wrong("session")}
        problems={{ session: "remark.problem.session" }}
      >
        <select className="select" id={`${id}-session`} name="sessionId" defaultValue={typed.sessionId}>
          <option value="">{text("remark.session_none")}</option>
          {choices.sessions.map((session) => (
            <option key={session.id} value={session.id} data-record="">
              {sessionLabel(session, text)}
            </option>
          ))}
        </select>
      </Field>
      <Field
        id={`${id}-text`}
        label={text("remark.text")}
        state={wrong("missing")}
        problems={{ missing: "remark.problem.missing", "too-long": "remark.problem.too_long" }}
      >
        <textarea
          className="textarea document"
          id={`${id}-text`}
          name="text"
          rows={12}
          required
          dir="auto"
          defaultValue={typed.text}
          aria-invalid={problem === "missing" || problem === "too-long" || undefined}
          aria-describedby={wrong("missing").errors ? `${id}-missing` : undefined}
        />
      </Field>
      <RemarkWishes typed={typed} mayConfide={choices.mayConfide} />
      <div className="remark-bar">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          {isSending ? text("remark.sending") : button}
        </button>
      </div>
    </Form>
  );
}

/** What kept the text from being taken in, in a sentence that says that it is not lost. */
function RemarkNotice({ result }: { result?: RemarkResult }) {
  const text = useText();
  const notice = useRef<HTMLDivElement>(null);
  const { problem, stored } = result ?? {};
  const words =
    problem === "unsent" || problem === "taken" || problem === "audience" || problem === "not-now"
      ? text(`remark.problem.${problem}`)
      : undefined;
  const isStopped = words !== undefined || stored !== undefined;
  // A fault in a field is announced there; these belong to the form as a whole.
  useEffect(() => {
    if (isStopped) notice.current?.focus();
  }, [isStopped, result]);
  if (!isStopped) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={notice}>
      {words ?? text("remark.problem.changed_meanwhile")}
      {stored && (
        <p className="document">
          <RecordText>{stored.text}</RecordText>
        </p>
      )}
    </div>
  );
}
