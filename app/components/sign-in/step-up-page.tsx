import { CodeForm, type CodeProblem } from "#app/components/sign-in/code-form.tsx";
import { Entrance, EntranceBar } from "#app/components/sign-in/entrance.tsx";
import { PasskeyButton } from "#app/components/sign-in/passkey-button.tsx";
import { SignedOutForGuessing } from "#app/components/sign-in/signed-out-for-guessing.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

/** Asks whoever is signed in to prove afresh who they are. */
export function StepUpPage({
  hasPasskey,
  hasAuthenticator,
  isDemonstration,
  returnTo,
  problem,
}: {
  hasPasskey: boolean;
  hasAuthenticator: boolean;
  isDemonstration: boolean;
  returnTo: string;
  problem?: CodeProblem;
}) {
  const text = useText();
  if (problem?.problem === "ended") return <SignedOutForGuessing returnTo={returnTo} />;
  return (
    <Entrance title={text("step_up.title")} lead={text("step_up.lead")}>
      {hasPasskey && <PasskeyButton purpose="step up" returnTo={returnTo} isPrimary={!hasAuthenticator} />}
      {hasPasskey && !hasAuthenticator && (
        <noscript>
          <p className="quiet">{text("passkey.needs_script")}</p>
        </noscript>
      )}
      {!hasPasskey && !hasAuthenticator && !isDemonstration && (
        <p>
          {text("step_up.none")} <Link to="/account/proofs">{text("proofs.title")}</Link>
        </p>
      )}
      {hasAuthenticator && <CodeForm kind="app" returnTo={returnTo} problem={problem} />}
      {isDemonstration && (
        <Form method="post" action="/step-up/demonstration" className="asks" discover="none">
          <input type="hidden" name="return" value={returnTo} />
          <p className="quiet">{text("step_up.demonstration_note")}</p>
          <EntranceBar>{text("step_up.demonstration")}</EntranceBar>
        </Form>
      )}
    </Entrance>
  );
}
