import type { PeopleDesk } from "#app/desk/delegations/people-access.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { InvitationMail } from "#db/accounts/invitations.ts";
import { dateRangeText } from "#domain/text/dates.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What whoever is to travel reads first: which meeting, on which days, where. */
const whereOf = ({ title, startsOn, endsOn, city }: PeopleDesk["meeting"]) => ({
  ...{ meeting: title, city },
  dates: dateRangeText(startsOn, endsOn, "en-GB"),
});

/** What a person is told who was named for a delegation: how they register. The link is put in as it leaves. */
export function nominationMail({ locale, publicUrl }: AppLoadContext, { meeting, asker }: PeopleDesk): InvitationMail {
  const text = textIn(locale);
  const values = { ...whereOf(meeting), by: asker.name, house: publicUrl, link: "{link}" };
  return {
    language: locale,
    subject: text("delegations.mail.nominated_subject", values),
    body: text("delegations.mail.nominated_body", values),
  };
}

/** What people are told of a decision on their registration; staff read it before it leaves. */
export function decisionMail(
  { locale, publicUrl }: AppLoadContext,
  { meeting }: PeopleDesk,
  { decision, reason }: { readonly decision: "accept" | "refuse"; readonly reason: string | undefined },
): InvitationMail {
  const text = textIn(locale);
  const values = { ...whereOf(meeting), reason: reason ?? "", house: publicUrl };
  const kind = decision === "accept" ? "accepted" : reason === undefined ? "refused" : "refused_why";
  return {
    language: locale,
    subject: text("delegations.mail.decided_subject", values),
    body: text(`delegations.mail.${kind}_body`, values),
  };
}

/** What a letter to parties begins as, to be changed before it is sent. */
export function letterBegun(
  { locale }: AppLoadContext,
  { meeting, asker }: PeopleDesk,
  kind: "invited" | "reminded",
): { readonly subject: string; readonly body: string } {
  const text = textIn(locale);
  const values = { ...whereOf(meeting), by: asker.name, link: "{link}" };
  return {
    subject: text(`delegations.mail.${kind}_subject`, values),
    body: text(`delegations.mail.${kind}_body`, values),
  };
}

/** The letter as a form sends it; undefined where something is missing or the place of the link is gone. */
export function letterIn({ locale }: AppLoadContext, form: FormData): InvitationMail | undefined {
  const [subject, body] = ["subject", "body"].map((name) => String(form.get(name) ?? "").trim());
  if (!subject || !body || subject.length > 200 || body.length > 10_000 || !body.includes("{link}")) return undefined;
  return { language: locale, subject, body };
}
