import { Entrance } from "#app/components/sign-in/entrance.tsx";
import { PasskeyButton } from "#app/components/sign-in/passkey-button.tsx";
import { StartAuthenticator } from "#app/components/sign-in/start-authenticator.tsx";
import { useText } from "#app/locales/use-text.ts";

/** Has somebody who holds a function of staff set their first second proof up. */
export function FirstProofPage({ returnTo }: { returnTo: string }) {
  const text = useText();
  return (
    <Entrance title={text("first_proof.title")} lead={text("first_proof.lead")}>
      <h2>{text("proofs.passkeys")}</h2>
      <p>{text("first_proof.passkey")}</p>
      <PasskeyButton purpose="register" returnTo={returnTo} isPrimary />
      <noscript>
        <p className="quiet">{text("passkey.needs_script")}</p>
      </noscript>
      <h2>{text("proofs.authenticator")}</h2>
      <p>{text("first_proof.authenticator")}</p>
      <StartAuthenticator returnTo={returnTo} />
    </Entrance>
  );
}
