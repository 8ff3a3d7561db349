import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** One act upon one thing, that reads like a link between words. */
export function LinkAct({
  action,
  name,
  value,
  hidden = {},
  children,
}: {
  action: string;
  name: string;
  value: string;
  /** What else the act is to know. */
  hidden?: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  return (
    <Form method="post" action={action} discover="none" preventScrollReset>
      {Object.entries(hidden).map(([field, said]) => (
        <input type="hidden" key={field} name={field} value={said} />
      ))}
      <button className="as-link" type="submit" name={name} value={value}>
        {children}
      </button>
    </Form>
  );
}
