import { CodeForm, type CodeProblem } from "#app/components/sign-in/code-form.tsx";
import { Entrance } from "#app/components/sign-in/entrance.tsx";
import { PasskeyButton } from "#app/components/sign-in/passkey-button.tsx";
import { SignedOutForGuessing } from "#app/components/sign-in/signed-out-for-guessing.tsx";
import { useText } from "#app/locales/use-text.ts";

/** Asks whoever came in by mail for a second proof: a passkey, the app, or a code kept on paper. */
export function SecondProofPage({
  hasPasskey,
  hasAuthenticator,
  hasCodes,
  returnTo,
  problem,
}: {
  hasPasskey: boolean;
  hasAuthenticator: boolean;
  hasCodes: boolean;
  returnTo: string;
  problem?: CodeProblem;
}) {
  const text = useText();
  if (problem?.problem === "ended") return <SignedOutForGuessing returnTo={returnTo} />;
  return (
    <Entrance title={text("second.title")} lead={text("second.lead")}>
      {hasPasskey && <PasskeyButton purpose="step up" returnTo={returnTo} isPrimary={!hasAuthenticator} />}
      {hasPasskey && !hasAuthenticator && (
        <noscript>
          <p className="quiet">{text("passkey.needs_script")}</p>
        </noscript>
      )}
      {hasCodes && (
        <details className="other-way" open={problem?.field === "recovery"}>
          <summary>{text("second.lost")}</summary>
          <CodeForm kind="recovery" returnTo={returnTo} problem={problem} />
        </details>
      )}
      {!hasCodes && <p className="quiet">{text("second.lost_all")}</p>}
      {hasAuthenticator && <CodeForm kind="app" returnTo={returnTo} problem={problem} />}
    </Entrance>
  );
}
