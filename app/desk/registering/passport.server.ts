import type { PassportOnPage } from "#app/components/registering/passport-on-page.ts";
import { requireRegistration, type RegistrationSeen } from "#app/desk/registering/registration-access.server.ts";
import { mustRead, type Asker } from "#app/desk/access/who-asks.server.ts";
import { maskedPassport, samePassportAs } from "#db/registering/passports.ts";
import { findRegistration, type RegistrationKey } from "#db/delegations/registrations.ts";
import type { Subject } from "#domain/access/subject.ts";
import { nameOf } from "#domain/delegations/registration.ts";
import type { AppLoadContext } from "@remix-run/node";

export type PassportSeen = RegistrationSeen & { readonly ofPassport: Subject };

/** The passport of a registration, for its owner and the secretariat. 404 to everybody else, their delegation included. */
export function requirePassport(context: AppLoadContext, key: RegistrationKey): PassportSeen {
  const seen = requireRegistration(context, key);
  // What was purged is not there; of what is not there, only that is told.
  const ofPassport: Subject = { ...seen.subject, isPurged: false };
  mustRead(seen.asker, "passport.read_masked", ofPassport);
  return { ...seen, ofPassport };
}

/** What may be seen of a passport: since when it is kept, how it ends, and who else gave the same one. */
export function passportOnPage(
  { db, key }: AppLoadContext,
  { asker, meeting, registration, subject, ofPassport, isOwn }: PassportSeen,
  wish: string | null,
): PassportOnPage {
  const { id: registrationId } = registration;
  const home = `/meetings/${meeting.id}/registrations/${registrationId}`;
  const isStaff = asker.may("registration.decide", subject);
  const others = isStaff ? samePassportAs(db, { meetingId: meeting.id, registrationId }) : [];
  return {
    ...{ home, isOwn, name: nameOf(registration) },
    meeting: { title: meeting.title, startsOn: meeting.startsOn, endsOn: meeting.endsOn, timeZone: meeting.timeZone },
    kept: maskedPassport(db, key, registrationId),
    mayWrite: asker.may("passport.write", ofPassport),
    letter: letterFor(asker, ofPassport),
    isReasonMissing: wish === "reason",
    same: others.map((id) => {
      const other = findRegistration(db, { meetingId: meeting.id, registrationId: id });
      return { id, path: `/meetings/${meeting.id}/registrations/${id}`, name: other ? nameOf(other) : "" };
    }),
    news: wish === "kept" || wish === "removed" ? wish : undefined,
  };
}

/** What has to be allowed before a passport is opened for a letter. */
export const letterActs = ["passport.read_plain", "visa_letter.write"] as const;

/** May somebody have letters made, now or after a fresh proof? */
export function letterFor(asker: Asker, subject: Subject): PassportOnPage["letter"] {
  if (letterActs.every((act) => asker.may(act, subject))) return "open";
  return letterActs.every((act) => asker.may(act, subject) || asker.lacksProof(act, subject)) ? "lacks proof" : "none";
}
