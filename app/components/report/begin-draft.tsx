import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Says that the text follows the record by itself, and what changes once somebody writes in it. */
export function BeginDraft({ home }: { home: string }) {
  const text = useText();
  return (
    <Form className="begin-draft" method="post" action={`${home}/report/begin`} discover="none" reloadDocument>
      <p>{text("report.begin_note")}</p>
      <button className="button primary" type="submit">
        {text("report.begin")}
      </button>
    </Form>
  );
}
