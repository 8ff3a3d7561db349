import { Field } from "#app/components/field.tsx";
import type { PassportOnPage, PassportResult } from "#app/components/registering/passport-on-page.ts";
import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { passportKinds, type PassportField, type PassportProblem } from "#domain/registering/passport.ts";
import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

const words = {
  missing: "registering.passport.wrong.missing",
  "no-number": "registering.passport.wrong.no_number",
  "too-long": "registering.wrong.too_long",
  "no-day": "registering.wrong.no_day",
  "not-yet": "registering.passport.wrong.not_yet",
  expired: "registering.passport.wrong.expired",
  misread: "registering.passport.wrong.misread",
  differs: "registering.passport.wrong.differs",
} as const satisfies Record<PassportProblem, MessageId>;

/** Takes a passport. It is kept in no draft, neither here nor on the server, and is never shown again. */
export function PassportForm({ page, result }: { page: PassportOnPage; result?: PassportResult }) {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const isSending = useNavigation().state !== "idle";
  const typed = result?.unsent ?? {};
  // What is wrong is shown where it is, however long the form.
  useEffect(() => {
    if (result) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);
  const control = (name: PassportField) => ({
    ...{ id: name, name, defaultValue: typed[name], autoComplete: "off" },
    "aria-invalid": result?.problems[name] ? (true as const) : undefined,
    "aria-describedby": result?.problems[name] ? `${name}-wrong` : undefined,
  });
  const around = (name: PassportField) => ({
    ...{ id: name, label: text(`registering.passport.${name}`), problems: words },
    state: { errorId: `${name}-wrong`, errors: result?.problems[name] && [result.problems[name]] },
  });
  return (
    <Form method="post" action={`${page.home}/passport`} className="registering-form asks" ref={form}>
      {result?.unsent && (
        <p className="problems" role="alert">
          {text("registering.problem.unsent")}
        </p>
      )}
      <p className="public">{text("registering.passport.told")}</p>
      <div className="answers">
        <Field id="kind" label={text("registering.passport.kind")} state={{ errorId: "kind-wrong" }}>
          <select className="select" id="kind" name="kind" defaultValue={typed.kind ?? "ordinary"}>
            {passportKinds.map((kind) => (
              <option key={kind} value={kind}>
                {text(`registering.passport.kind.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field {...around("number")}>
          <input className="input" {...control("number")} autoCapitalize="characters" spellCheck={false} dir="ltr" />
        </Field>
        <Field {...around("nationality")}>
          <input className="input" {...control("nationality")} maxLength={100} dir="auto" />
        </Field>
        <Field {...around("bornOn")}>
          <input className="input" type="date" {...control("bornOn")} />
        </Field>
        <Field {...around("expiresOn")}>
          <input className="input" type="date" {...control("expiresOn")} />
        </Field>
      </div>
      <details className="needs" open={result?.problems.lines !== undefined}>
        <summary>{text("registering.passport.instead")}</summary>
        <Field {...around("lines")}>
          <textarea className="textarea" rows={3} {...control("lines")} spellCheck={false} dir="ltr" />
        </Field>
      </details>
      <div className="entrance-bar">
        <button className="button primary" type="submit" aria-disabled={isSending}>
          {text(isSending ? "registering.sending" : "registering.passport.keep")}
        </button>
      </div>
    </Form>
  );
}
