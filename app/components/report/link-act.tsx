import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** One act upon one thing, that reads like a link between words. */
export function LinkAct({
  action,
  name,
  value,
  children,
}: {
  action: string;
  name: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={action} discover="none" preventScrollReset>
      <button className="as-link" type="submit" name={name} value={value}>
        {children}
      </button>
    </Form>
  );
}
