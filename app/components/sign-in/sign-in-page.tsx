import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { Field } from "#app/components/field.tsx";
import { useText } from "#app/locales/use-text.ts";
import type { SubmissionResult } from "@conform-to/react";
import { getFormProps, getInputProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

const problems = { "no-address": "sign_in.no_address" } as const;

/** Asks for an address; `otherWays` stand below it. */
export function SignInPage({
  returnTo,
  result,
  otherWays,
}: {
  returnTo: string;
  result?: SubmissionResult<string[]>;
  otherWays?: ReactNode;
}) {
  const text = useText();
  const [form, fields] = useForm<{ address: string }>({ lastResult: result });
  return (
    <Entrance title={text("sign_in.title")} lead={text("sign_in.lead")}>
      <Form method="post" className="asks" {...getFormProps(form)} discover="none">
        <input type="hidden" name="return" value={returnTo} />
        <Field
          id={fields.address.id}
          label={text("sign_in.address")}
          state={fields.address}
          problems={{ ...problems, Required: "sign_in.no_address" }}
        >
          <input
            {...getInputProps(fields.address, { type: "email" })}
            className="input"
            autoComplete="email webauthn"
            required
            dir="ltr"
          />
        </Field>
        <p className="quiet">{text("sign_in.other_ways")}</p>
        {otherWays}
        <EntranceBar>{text("sign_in.send")}</EntranceBar>
      </Form>
    </Entrance>
  );
}
