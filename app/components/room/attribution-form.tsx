import { useText } from "#app/locales/use-text.ts";
import type { Attribution } from "#domain/record/record.ts";
import { attributions } from "#domain/record/record.ts";
import { Form } from "@remix-run/react";
import { useId } from "react";

/** How everybody in a session may be named; what a party wishes for itself and is stricter still binds. */
export function AttributionForm({ home, set, back }: { home: string; set: Attribution; back: string }) {
  const text = useText();
  const note = useId();
  return (
    <Form className="attribution" method="post" action={`${home}/attribution`} discover="none" reloadDocument>
      <input type="hidden" name="return" value={back} />
      <fieldset aria-describedby={note}>
        <legend>{text("attribution.legend")}</legend>
        {attributions.map((choice) => (
          <label key={choice}>
            <input type="radio" name="attribution" value={choice} defaultChecked={choice === set} />
            {text(`attribution.of_session.${choice}`)}
          </label>
        ))}
      </fieldset>
      <p className="quiet small" id={note}>
        {text("attribution.note")}
      </p>
      <button className="button" type="submit">
        {text("attribution.save")}
      </button>
    </Form>
  );
}
