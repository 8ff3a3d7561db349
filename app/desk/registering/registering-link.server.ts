import type { RegisteringOnPage } from "#app/components/registering/registering-on-page.ts";
import { cookieIn } from "#app/desk/sign-in/device.server.ts";
import { registeringOnPage } from "#app/desk/registering/registering.server.ts";
import { findInvitationByToken, isInvitationOpen } from "#db/accounts/invitations.ts";
import { findMeeting, type Meeting } from "#db/meetings/meetings.ts";
import { isRegisteringOpen, registrationInvited } from "#db/registering/registering.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import type { StoredRegistration } from "#db/delegations/registrations.ts";
import type { RegistrationForm } from "#domain/registering/form.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What the link that this browser keeps opens: that registration, and nothing else. */
export type LinkedRegistration = {
  readonly token: string;
  readonly registration: StoredRegistration;
  readonly meeting: Meeting;
  readonly form: RegistrationForm;
  /** Nobody has come in by the link yet, and registering goes on. */
  readonly isOpen: boolean;
};

/** The registration to which the link leads that this browser keeps; undefined where it leads to none. */
export function linkedRegistration(context: AppLoadContext, request: Request): LinkedRegistration | undefined {
  const { db, clock } = context;
  const now = clock();
  const token = cookieIn(request, context, "link") ?? "";
  const invitation = findInvitationByToken(db, token);
  const registration = invitation && registrationInvited(db, invitation);
  const meeting = registration && findMeeting(db, registration.meetingId);
  if (!invitation || !registration || !meeting) return undefined;
  const form = formOf(db, meeting.id);
  const isOpen = isInvitationOpen(db, { id: invitation.id, now }) && isRegisteringOpen(meeting, form, now);
  return { token, registration, meeting, form, isOpen };
}

/** The form that the link opens: whoever has it has sent nothing yet, though the desk may have put them on the list. */
export function linkedOnPage(context: AppLoadContext, linked: LinkedRegistration): RegisteringOnPage {
  const paths = { action: "/registration", draft: "/registration/draft" };
  return { ...registeringOnPage(context, { ...linked, ...paths, isOwn: true }), isFirst: true };
}
