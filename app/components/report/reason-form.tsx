import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useId } from "react";

type Props = {
  readonly action: string;
  /** On the fold that opens the form. */
  readonly title: ReactNode;
  /** Usual reasons; other words are as good. */
  readonly reasons: readonly string[];
  /** On the button. */
  readonly act: string;
  readonly children: ReactNode;
};

/** An act that needs a reason, folded until it is asked for; without scripts too. */
export function ReasonForm({ action, title, reasons, act, children }: Props) {
  const text = useText();
  const id = useId();
  return (
    <details className="reason-form" data-key="d">
      <summary>{title}</summary>
      <Form method="post" action={action} discover="none" preventScrollReset>
        {children}
        <label htmlFor={id}>{text("report.reason")}</label>
        <input
          className="input"
          id={id}
          name="reason"
          list={`${id}-usual`}
          required
          maxLength={500}
          autoComplete="off"
          dir="auto"
        />
        <datalist id={`${id}-usual`}>
          {reasons.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
        <button className="button" type="submit">
          {act}
        </button>
      </Form>
    </details>
  );
}
