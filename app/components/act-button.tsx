import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** A button that does one thing at once, sent as a whole page: what it changes stands on every page. */
export function ActButton({ action, children }: { action: string; children: ReactNode }) {
  return (
    <Form method="post" action={action} discover="none" reloadDocument>
      <button className="button" type="submit">
        {children}
      </button>
    </Form>
  );
}
