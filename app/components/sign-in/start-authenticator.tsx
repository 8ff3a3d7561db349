import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

/** The button that begins to set an authenticator app up. */
export function StartAuthenticator({ returnTo }: { returnTo: string }) {
  const text = useText();
  return (
    <Form method="post" action="/account/proofs/authenticator/start" discover="none">
      <input type="hidden" name="return" value={returnTo} />
      <button className="button" type="submit">
        {text("authenticator.start")}
      </button>
    </Form>
  );
}
