import { authorizeFresh } from "#app/desk/fresh-proof.server.ts";
import { readMeeting } from "#app/desk/meeting-read.server.ts";
import { requirePassport, type PassportSeen } from "#app/desk/passport.server.ts";
import { openPassportForLetter } from "#db/passports.ts";
import { listRegistrations, type RegistrationKey } from "#db/registrations.ts";
import { visaLetter, type VisaLetter } from "#domain/papers/letters.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import { dayIn, isIsoDate } from "#domain/text/dates.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A registration for whoever may make its letter: with a fresh proof, because the passport is opened for it. */
export function requireLetter(context: AppLoadContext, key: RegistrationKey): PassportSeen {
  const seen = requirePassport(context, key);
  const home = `/meetings/${key.meetingId}/registrations/${key.registrationId}/passport`;
  for (const act of ["passport.read_plain", "visa_letter.write"] as const)
    authorizeFresh(seen.asker, act, seen.ofPassport, { read: "passport.read_masked", home });
  return seen;
}

type Wishes = {
  readonly reason: string;
  readonly addressee: string;
  readonly from: string;
  readonly to: string;
  readonly costs: string;
};

/** What the letter says. Its passport is opened here, where nothing but the letter reads it. */
export function letterOf(context: AppLoadContext, seen: PassportSeen, wishes: Wishes): VisaLetter {
  const { asker, meeting, registration } = seen;
  const { db, key, clock } = context;
  const now = clock();
  const opened = openPassportForLetter(db, key, {
    ...{ meetingId: meeting.id, registrationId: registration.id, reason: wishes.reason },
    ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now },
  });
  const { record, register } = readMeeting(context, meeting, { mayReadNotes: false });
  const source = { record, register, language: "en", issuedOn: dayIn(now, meeting.timeZone) } as const;
  // Letters are counted as people were named, so that the same letter keeps its number.
  const number = listRegistrations(db, meeting.id)
    .toSorted((one, other) => one.nominatedAt.localeCompare(other.nominatedAt) || one.id.localeCompare(other.id))
    .findIndex(({ id }) => id === registration.id);
  const { addressee, from, to, costs } = wishes;
  return visaLetter(source, registration, number + 1, {
    addressee: addressee.split(/\r?\n/u).flatMap((line) => headerLine(line) || []),
    passport: opened && { ...opened, validUntil: opened.expiresOn },
    stay: isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : undefined,
    costs: headerLine(costs) || undefined,
  });
}
