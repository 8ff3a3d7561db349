import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

/** An act upon a point, or upon all of them, as it stands here. */
export function PointForm(props: { readonly action: string; readonly revision: number; readonly children: ReactNode }) {
  return (
    <Form method="post" action={props.action} discover="none" preventScrollReset>
      <input type="hidden" name="revision" value={props.revision} />
      {props.children}
    </Form>
  );
}
