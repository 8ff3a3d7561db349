import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";
import { useId } from "react";

/** Change or withdraw what was noted. `heading` names the speaker, so that a list of buttons can be told apart by ear. */
export function CaptureActs({ id, home, heading }: { id: string; home: string; heading: string }) {
  const text = useText();
  const withdraw = useId();
  const change = useId();
  return (
    <span className="acts">
      <Link
        className="button quiet"
        id={change}
        aria-labelledby={`${change} ${heading}`}
        to={`${home}/interventions/${id}#who`}
      >
        {text("capture.change")}
      </Link>
      <Form method="post" action={`${home}/interventions/${id}/withdrawal`}>
        <button className="button quiet" type="submit" id={withdraw} aria-labelledby={`${withdraw} ${heading}`}>
          {text("capture.withdraw")}
        </button>
      </Form>
    </span>
  );
}
