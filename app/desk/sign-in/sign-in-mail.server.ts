import { textIn } from "#app/locales/text-in.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What the mail says that lets one in; its link and its code are put in as it leaves. */
export function signInMail({ locale, publicUrl }: AppLoadContext) {
  const text = textIn(locale);
  const values = { link: "{link}", code: "{code}", house: publicUrl };
  return { language: locale, subject: text("sign_in.mail.subject"), body: text("sign_in.mail.body", values) };
}
