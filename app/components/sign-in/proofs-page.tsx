import { PageHead } from "#app/components/page-head.tsx";
import { PasskeyButton } from "#app/components/sign-in/passkey-button.tsx";
import { PasskeyRow, type PasskeyOnPage } from "#app/components/sign-in/passkey-row.tsx";
import { Section } from "#app/components/section.tsx";
import { StartAuthenticator } from "#app/components/sign-in/start-authenticator.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Form, Link } from "@remix-run/react";

export type ProofsOnPage = {
  readonly passkeys: readonly PasskeyOnPage[];
  readonly hasAuthenticator: boolean;
  readonly recoveryCodes: number;
  readonly hasAny: boolean;
  readonly mayAdd: boolean;
  readonly mayRemove: boolean;
  readonly isLastOfStaff: boolean;
};

/** One's ways to sign in beside the mail: what there is, when it was used, and what can be done with it. */
export function ProofsPage({ page, wasLastOne }: { page: ProofsOnPage; wasLastOne: boolean }) {
  const text = useText();
  const { passkeys, hasAuthenticator, recoveryCodes, hasAny, mayAdd, mayRemove, isLastOfStaff } = page;
  const isRemovable = mayRemove && !isLastOfStaff;
  return (
    <>
      <PageHead title={text("proofs.title")} line={text("proofs.line")} />
      <div className="proofs">
        {hasAny && !mayRemove && (
          <p className="first-prove">
            {text("proofs.prove_first")}{" "}
            <Link className="button" to="/step-up?return=/account/proofs">
              {text("proofs.prove")}
            </Link>
          </p>
        )}
        {isLastOfStaff && (
          <p className={wasLastOne ? "wrong" : "quiet"} role={wasLastOne ? "alert" : undefined}>
            {text("proofs.last_one")}
          </p>
        )}
        <Section className="first" title={text("proofs.passkeys")} note={text("proofs.passkeys_note")}>
          <ul>
            {passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} isRemovable={isRemovable} />
            ))}
          </ul>
          {passkeys.length === 0 && <p className="row flush faint">{text("proofs.no_passkey")}</p>}
          {mayAdd && <PasskeyButton purpose="register" returnTo="/account/proofs" />}
        </Section>
        <Section title={text("proofs.authenticator")} note={text("proofs.authenticator_note")}>
          <p className="row flush">{text(hasAuthenticator ? "proofs.set_up" : "proofs.not_set_up")}</p>
          {!hasAuthenticator && mayAdd && <StartAuthenticator returnTo="/account/proofs" />}
          {hasAuthenticator && isRemovable && (
            <Form method="post" action="/account/proofs/authenticator/removal" discover="none">
              <button className="button" type="submit">
                {text("authenticator.remove")}
              </button>
            </Form>
          )}
        </Section>
        {hasAny && (
          <Section title={text("codes.title")} note={text("proofs.codes_note")}>
            <p className="row flush">{text("proofs.codes_left", { left: recoveryCodes })}</p>
            <Link className="button" to="/account/proofs/codes?return=/account/proofs">
              {text(recoveryCodes > 0 ? "proofs.new_codes" : "codes.make")}
            </Link>
          </Section>
        )}
      </div>
    </>
  );
}
