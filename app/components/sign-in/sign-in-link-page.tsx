import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

const problems = {
  expired: "sign_in.link.expired",
  used: "sign_in.link.used",
  "not-yours": "sign_in.link.not_yours",
} as const;

/** The button behind a link: what programs that open links for people do not press. */
export function SignInLinkPage({ address, problem }: { address?: string; problem?: keyof typeof problems }) {
  const text = useText();
  if (problem)
    return (
      <Entrance title={text("sign_in.link.spent")} lead={text(problems[problem])}>
        <NewLink />
      </Entrance>
    );
  if (address === undefined)
    return (
      <Entrance title={text("sign_in.link.other_browser")} lead={text("sign_in.link.other_browser_remedy")}>
        <NewLink />
      </Entrance>
    );
  return (
    <Entrance
      title={text("sign_in.title")}
      lead={text.rich("sign_in.link.lead", { address, b: (words) => <b dir="ltr">{words}</b> })}
    >
      <Form method="post" className="asks" discover="none">
        <EntranceBar>{text("sign_in.link.go")}</EntranceBar>
      </Form>
    </Entrance>
  );
}

function NewLink() {
  const text = useText();
  return (
    <p>
      <Link className="button" to="/sign-in">
        {text("sign_in.link.ask")}
      </Link>
    </p>
  );
}
