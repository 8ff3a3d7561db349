import { CodeInput } from "#app/components/sign-in/code-input.tsx";
import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { Field } from "#app/components/field.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form } from "@remix-run/react";

const problems = { "not-a-code": "second.not_six_digits", wrong: "authenticator.wrong" } as const;

/** Shows an app what it needs to know, and asks for its first code. */
export function AuthenticatorPage({
  picture,
  secret,
  returnTo,
  problem,
}: {
  picture: { readonly size: number; readonly path: string };
  secret: string;
  returnTo: string;
  problem?: keyof typeof problems;
}) {
  const text = useText();
  // Readers of the picture expect four units of nothing around it (ISO/IEC 18004).
  const viewBox = [-4, -4, picture.size + 8, picture.size + 8].join(" ");
  return (
    <Entrance title={text("authenticator.title")} lead={text("authenticator.lead")}>
      <svg className="qr" role="img" aria-label={text("authenticator.picture")} viewBox={viewBox}>
        <path d={picture.path} />
      </svg>
      <p>
        {text("authenticator.or_type")}
        <code className="secret" dir="ltr" data-record>
          {secret}
        </code>
      </p>
      <Form method="post" className="asks" discover="none">
        <input type="hidden" name="return" value={returnTo} />
        <Field
          id="code"
          label={text("authenticator.first_code")}
          state={{ errorId: "code-problem", errors: problem && [problem] }}
          problems={problems}
        >
          <CodeInput id="code" problemId={problem && "code-problem"} />
        </Field>
        <EntranceBar>{text("authenticator.finish")}</EntranceBar>
      </Form>
    </Entrance>
  );
}
