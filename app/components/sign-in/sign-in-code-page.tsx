import { CodeInput } from "#app/components/sign-in/code-input.tsx";
import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { Field } from "#app/components/field.tsx";
import { useInstants } from "#app/components/use-instants.ts";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

const problems = {
  "not-eight-digits": "sign_in.code.not_eight_digits",
  wrong: "sign_in.code.wrong",
  "no-tries-left": "sign_in.code.no_tries_left",
  expired: "sign_in.code.expired",
} as const;

/** Asks for the code of the mail, or of the desk. The same for an address that nobody has. */
export function SignInCodePage({
  address,
  expiresAt,
  returnTo,
  problem,
}: {
  address: string;
  expiresAt: string;
  returnTo: string;
  problem?: keyof typeof problems;
}) {
  const text = useText();
  const instants = useInstants();
  return (
    <Entrance
      title={text("sign_in.code.title")}
      lead={text.rich("sign_in.code.lead", { address, b: (words) => <b dir="ltr">{words}</b> })}
    >
      <Form method="post" className="asks" discover="none">
        <input type="hidden" name="return" value={returnTo} />
        <Field
          id="code"
          label={text("sign_in.code.label")}
          state={{ errorId: "code-problem", errors: problem && [problem] }}
          problems={problems}
          help={
            <p className="help">
              <span className="until">{text("sign_in.code.until", { time: instants.time(expiresAt) })}</span>{" "}
              {text("sign_in.code.limit")}
            </p>
          }
        >
          <CodeInput id="code" problemId={problem && "code-problem"} />
        </Field>
        <p className="ways">
          <button className="button" type="submit" form="again">
            {text("sign_in.code.again")}
          </button>
          <Link to={`/sign-in?return=${encodeURIComponent(returnTo)}`}>{text("sign_in.code.other")}</Link>
        </p>
        <EntranceBar>{text("sign_in.code.go")}</EntranceBar>
      </Form>
      <Form method="post" action="/sign-in" id="again" hidden discover="none">
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="return" value={returnTo} />
      </Form>
    </Entrance>
  );
}
