import { momentIn } from "#app/locales/moment-in.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { SecurityMail } from "#db/sign-in/security-mails.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What somebody did on a device of the account's owner. */
export type OwnProofAct =
  "passkey_added" | "passkey_removed" | "authenticator_added" | "authenticator_removed" | "codes_made" | "code_used";

/** What the owner of an account is told of an act by whoever was signed in to it, on which device, and what to do. */
export function securityMail(context: AppLoadContext, act: OwnProofAct): SecurityMail {
  const text = textIn(context.locale);
  const subject = text(`security_mail.${act}`);
  const device = context.signedIn?.deviceSession.device || text("account.device_unknown");
  const values = { what: subject, when: whenIn(context), device, house: context.publicUrl };
  return { language: context.locale, subject, body: text("security_mail.body", values) };
}

/** What is known where staff or the operator forget somebody's proofs. */
type House = Pick<AppLoadContext, "locale" | "publicUrl" | "clock">;

/** What the owner of an account is told where others forgot their second proofs. */
export function forgottenMail(house: House): SecurityMail {
  const text = textIn(house.locale);
  const values = { when: whenIn(house), house: house.publicUrl };
  return {
    language: house.locale,
    subject: text("security_mail.forgotten"),
    body: text("security_mail.forgotten_body", values),
  };
}

const whenIn = ({ locale, clock }: House) => momentIn(locale, clock());
