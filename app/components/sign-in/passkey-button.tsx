import type { MessageId } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { useFetcher } from "@remix-run/react";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useId, useState, useSyncExternalStore } from "react";

type Purpose = "sign in" | "step up" | "register";

const pages = { "sign in": "/sign-in/passkey", "step up": "/step-up/passkey", register: "/account/proofs/passkeys" };
const words = {
  "sign in": "passkey.sign_in",
  "step up": "passkey.prove",
  register: "passkey.add",
} as const satisfies Record<Purpose, MessageId>;
const problems = {
  refused: "passkey.refused",
  "known-already": "passkey.known_already",
  "given-up": "passkey.given_up",
} as const satisfies Record<string, MessageId>;
type Problem = keyof typeof problems;

/**
 * One press asks the browser for a passkey, or for a new one, and goes on to `returnTo`. Nothing where no script runs or
 * the browser knows no passkeys: the page's other ways stand beside it. Not itself a form, so that it may stand in one.
 */
export function PasskeyButton({
  purpose,
  returnTo,
  isPrimary = false,
}: {
  purpose: Purpose;
  returnTo: string;
  isPrimary?: boolean;
}) {
  const text = useText();
  const problemId = useId();
  const fetcher = useFetcher<{ problem?: Problem }>();
  const [isAsking, setAsking] = useState(false);
  const [isGivenUp, setGivenUp] = useState(false);
  const isAble = useSyncExternalStore(neverChanges, browserSupportsWebAuthn, () => false);
  if (!isAble) return null;

  async function ask() {
    setAsking(true);
    setGivenUp(false);
    try {
      const answer = await answerOf(purpose);
      fetcher.submit({ ...answer, return: returnTo }, { method: "post", action: pages[purpose] });
    } catch {
      // The person closed the browser's question, waited too long, or the network is away: they may ask again.
      setGivenUp(true);
    }
    setAsking(false);
  }

  const problem = isGivenUp ? "given-up" : fetcher.state === "idle" ? fetcher.data?.problem : undefined;
  return (
    <div className="passkey">
      <button
        className={isPrimary ? "button primary" : "button"}
        type="button"
        disabled={isAsking || fetcher.state !== "idle"}
        aria-describedby={problem && problemId}
        onClick={() => void ask()}
      >
        {text(words[purpose])}
      </button>
      <p className="wrong" id={problemId} role="alert">
        {problem && text(problems[problem])}
      </p>
    </div>
  );
}

const neverChanges = () => () => undefined;

type Asked = {
  readonly challengeId: string;
  readonly options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;
};

/** What the authenticator answers to a new challenge. Rejects where the person gives it up. */
async function answerOf(purpose: Purpose): Promise<{ challengeId: string; response: string }> {
  const asked = await fetch(`${pages[purpose]}/challenge`, { method: "POST" });
  // Our own server's answer, whose options are of the kind that the address asks for.
  const { challengeId, options: optionsJSON } = (await asked.json()) as Asked;
  const response =
    purpose === "register" ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON });
  return { challengeId, response: JSON.stringify(response) };
}
