import type { ApprovalAct, ApprovalOnPage } from "#app/components/approvals/approval-on-page.ts";
import { useText } from "#app/locales/use-text.ts";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { browserSupportsWebAuthn, startAuthentication } from "@simplewebauthn/browser";
import { useRef, useState, useSyncExternalStore } from "react";

type Props = { readonly page: ApprovalOnPage; readonly act: ApprovalAct };

/** The proof that goes with the form: a passkey that signs these words, a code, or in a demonstration one press. */
export function ApprovalProof({ page: { proof, home }, act }: Props) {
  const text = useText();
  if (!proof) return null;
  const { hasPasskey, hasAuthenticator, isDemonstration } = proof;
  return (
    <div className="proofs">
      {hasPasskey && <SignWithPasskey home={home} act={act} />}
      {hasPasskey && !hasAuthenticator && (
        <noscript>
          <p className="quiet">{text("passkey.needs_script")}</p>
        </noscript>
      )}
      {(hasPasskey || hasAuthenticator) && (
        <div className="by-code">
          <label htmlFor="code">{text(hasAuthenticator ? "approval.code" : "approval.recovery_code")}</label>
          <input
            className="input code"
            id="code"
            name="code"
            inputMode={hasAuthenticator ? "numeric" : "text"}
            autoComplete="one-time-code"
            maxLength={60}
            dir="ltr"
          />
          <button className={hasPasskey ? "button" : "button primary"} type="submit">
            {text(`approval.by_code.${act}`)}
          </button>
        </div>
      )}
      {isDemonstration && (
        <>
          <p className="quiet">{text("step_up.demonstration_note")}</p>
          <button className="button primary" type="submit" name="proof" value="demonstration">
            {text(`approval.now.${act}`)}
          </button>
        </>
      )}
      {!hasPasskey && !hasAuthenticator && !isDemonstration && <p>{text("step_up.none")}</p>}
    </div>
  );
}

function SignWithPasskey({ home, act }: { home: string; act: ApprovalAct }) {
  const text = useText();
  const challenge = useRef<HTMLInputElement>(null);
  const response = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<"ready" | "asking" | "given-up">("ready");
  const isAble = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
  if (!isAble) return null;

  async function sign() {
    const form = challenge.current?.form;
    if (!form?.reportValidity() || !challenge.current || !response.current) return;
    setState("asking");
    try {
      const asked = await fetch(`${home}/challenge`, { method: "POST" });
      // Our own server's answer.
      const { challengeId, options: optionsJSON } = (await asked.json()) as Asked;
      response.current.value = JSON.stringify(await startAuthentication({ optionsJSON }));
      challenge.current.value = challengeId;
      form.requestSubmit();
    } catch {
      // Closed, waited too long, or no network: they may press again.
      setState("given-up");
    }
  }

  return (
    <>
      <input type="hidden" name="challengeId" ref={challenge} />
      <input type="hidden" name="response" ref={response} />
      <button className="button primary" type="button" disabled={state === "asking"} onClick={() => void sign()}>
        {text(`approval.by_passkey.${act}`)}
      </button>
      <p className="wrong" role="alert">
        {state === "given-up" && text("passkey.given_up")}
      </p>
    </>
  );
}

type Asked = { readonly challengeId: string; readonly options: PublicKeyCredentialRequestOptionsJSON };
const neverChanges = () => () => undefined;
