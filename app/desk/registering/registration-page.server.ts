import type { RegistrationNews, RegistrationOnPage } from "#app/components/registering/registration-page.tsx";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { fieldsOnPage } from "#app/desk/registering/registering.server.ts";
import type { RegistrationSeen } from "#app/desk/registering/registration-access.server.ts";
import { maskedPassport } from "#db/registering/passports.ts";
import { furtherAnswersOf } from "#db/registering/registration-answers.ts";
import { asksForList } from "#domain/registering/form.ts";
import { answersOf } from "#domain/registering/stated.ts";
import type { AppLoadContext } from "@remix-run/node";

const news: readonly RegistrationNews[] = ["sent", "changed"];

/** What was stored of a registration, field by field, and what its reader may do. */
export function registrationOnPage(
  { db, key }: AppLoadContext,
  { asker, subject, meeting, registration, form, isOwn, mayChange }: RegistrationSeen,
  told: string | null,
): RegistrationOnPage {
  const { id, state, isHead, address, registeredAt, changedAt } = registration;
  const answers = answersOf(registration, furtherAnswersOf(db, key, id));
  return {
    ...{ id, state, isHead, address, registeredAt, changedAt, isOwn, mayChange, answers },
    home: `/meetings/${meeting.id}/registrations/${id}`,
    meeting: { id: meeting.id, title: meeting.title, timeZone: meeting.timeZone },
    party: namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn).nameOf(registration.party),
    fields: fieldsOnPage(form, meeting.endsOn),
    asksForList: asksForList(form),
    closesAt: form.closesAt,
    hasPassport:
      asker.may("passport.read_masked", { ...subject, isPurged: false }) &&
      (answers.visa === "on" || maskedPassport(db, key, id) !== undefined),
    news: news.find((name) => name === told),
  };
}
