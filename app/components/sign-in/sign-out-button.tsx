import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";
import type { FormEvent } from "react";
import { useState } from "react";

/** Signs out, and takes the person's notes out of this browser; not while any of them wait for the server. */
export function SignOutButton({ personId }: { personId: string }) {
  const text = useText();
  const [unsent, setUnsent] = useState(0);

  async function leave(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    event.preventDefault();
    // Only whoever presses it loads what looks after notes.
    const { wipeLocalNotes } = await import("#app/collab/local-notes.ts");
    const left = await wipeLocalNotes(personId);
    if (left === 0) HTMLFormElement.prototype.submit.call(form);
    else setUnsent(left);
  }

  return (
    <Form method="post" action="/sign-out" discover="none" reloadDocument onSubmit={(event) => void leave(event)}>
      <button className="button" type="submit" aria-describedby={unsent > 0 ? "unsent-notes" : undefined}>
        {text("account.sign_out")}
      </button>
      {unsent > 0 && (
        <p id="unsent-notes" role="alert">
          {text("account.sign_out.unsent", { entries: unsent })}
        </p>
      )}
    </Form>
  );
}
