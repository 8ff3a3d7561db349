import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** Says that an intervention was withdrawn and takes it back with one act. */
export function WithdrawnToast({ id, home }: { id: string; home: string }) {
  const text = useText();
  return (
    <div className="toast" role="status">
      <span>{text("capture.withdrawn")}</span>
      <Form method="post" action={`${home}/interventions/${id}/restoration`}>
        <button className="button" type="submit">
          {text("capture.undo")}
        </button>
      </Form>
    </div>
  );
}
