import { momentIn } from "#app/locales/moment-in.ts";
import { textIn } from "#app/locales/text-in.ts";
import type { Mails } from "#db/approvals/approval-acts.ts";
import type { ApprovalMail } from "#db/approvals/approval-people.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import type { Version } from "#domain/versions/version.ts";
import type { AppLoadContext } from "@remix-run/node";

type Of = { readonly meeting: Meeting; readonly version: Version; readonly home: string };

const values = (context: AppLoadContext, { meeting, version, home }: Of) => ({
  number: version.number,
  title: meeting.title,
  when: momentIn(context.locale, context.clock()),
  page: `${context.publicUrl}${home}`,
});

/** What staff are told of each decision: what happened and where it can be read, and none of its words. */
export function mailsOf(context: AppLoadContext, of: Of): Mails {
  const text = textIn(context.locale);
  return (news) => {
    const subject = text(`approval.mail.${news}`, { number: of.version.number });
    const body = text("approval.mail.body", { what: subject, ...values(context, of) });
    return { language: context.locale, subject, body };
  };
}

/** What is drafted for the chairs once a version lies before them. */
export function waitingMail(
  context: AppLoadContext,
  of: Pick<Of, "meeting" | "home">,
): (number: number) => ApprovalMail {
  const text = textIn(context.locale);
  return (number) => ({
    language: context.locale,
    subject: text("approval.mail.waiting", { number }),
    body: text("approval.mail.waiting_body", {
      ...{ number, title: of.meeting.title, page: `${context.publicUrl}${of.home}` },
    }),
  });
}

/** What a chair is told of a letter that was recorded in their name. */
export function letterMail(context: AppLoadContext, of: Of): ApprovalMail {
  const text = textIn(context.locale);
  return {
    language: context.locale,
    subject: text("approval.mail.letter", { number: of.version.number }),
    body: text("approval.mail.letter_body", values(context, of)),
  };
}
