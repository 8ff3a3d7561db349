import { authorizeFresh } from "#app/desk/sign-in/fresh-proof.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { letterActs, requirePassport, type PassportSeen } from "#app/desk/registering/passport.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { openPassportForLetter } from "#db/registering/passports.ts";
import { listRegistrations, type RegistrationKey, type StoredRegistration } from "#db/delegations/registrations.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { visaLetter, type VisaLetter } from "#domain/papers/letters.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import { languages, type Language } from "#domain/register/register.ts";
import { dayIn, isIsoDate, type IsoDate } from "#domain/text/dates.ts";
import type { AppLoadContext } from "@remix-run/node";

/** A registration for whoever may make its letter: with a fresh proof, because the passport is opened for it. */
export function requireLetter(context: AppLoadContext, key: RegistrationKey): PassportSeen {
  const seen = requirePassport(context, key);
  const home = `/meetings/${key.meetingId}/registrations/${key.registrationId}/passport`;
  for (const act of letterActs)
    authorizeFresh(seen.asker, act, seen.ofPassport, { read: "passport.read_masked", home });
  return seen;
}

/** What the secretariat says of a letter, or of many at once. */
export type LetterWishes = {
  readonly language: Language;
  readonly addressee: string;
  readonly from: string;
  readonly to: string;
  readonly costs: string;
  readonly signedBy: string;
};

export function wishesIn(form: FormData): LetterWishes {
  const said = (name: string) => String(form.get(name) ?? "").slice(0, 1_000);
  const language = languages.find((one) => one === form.get("language")) ?? "en";
  return {
    language,
    addressee: said("addressee"),
    from: said("from"),
    to: said("to"),
    costs: said("costs"),
    signedBy: said("signedBy"),
  };
}

type Letters = {
  readonly asker: Asker;
  readonly meeting: Meeting;
  readonly wishes: LetterWishes;
  readonly reason: string;
};

type MadeLetter = {
  readonly letter: VisaLetter;
  /** The passport's last day; absent where none is kept. */
  readonly expiresOn?: IsoDate;
};

/**
 * Makes a meeting's letters, one at a time: what all of them share is read once. The passport of each is opened as its
 * letter is made, where nothing but the letter reads it.
 */
export function letterWriter(
  context: AppLoadContext,
  { asker, meeting, wishes, reason }: Letters,
): (registration: StoredRegistration) => MadeLetter {
  const { db, key, clock } = context;
  const { record, register } = readMeeting(context, meeting, { mayReadNotes: false });
  const issuedOn = dayIn(clock(), meeting.timeZone);
  const source = { record, register, language: wishes.language, issuedOn };
  // Letters are counted as people were named, so that the same letter keeps its number.
  const numbers = new Map(
    listRegistrations(db, meeting.id)
      .toSorted((one, other) => one.nominatedAt.localeCompare(other.nominatedAt) || one.id.localeCompare(other.id))
      .map(({ id }, index) => [id, index + 1]),
  );
  const { addressee, from, to, costs, signedBy } = wishes;
  const lines = (words: string) => words.split(/\r?\n/u).flatMap((line) => headerLine(line) || []);
  const shared = {
    addressee: lines(addressee),
    signedBy: lines(signedBy),
    stay: isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : undefined,
    costs: headerLine(costs) || undefined,
  };
  return (registration) => {
    const opened = openPassportForLetter(db, key, {
      ...{ meetingId: meeting.id, registrationId: registration.id, reason },
      ...{ actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: clock() },
    });
    const passport = opened && { ...opened, validUntil: opened.expiresOn };
    const letter = visaLetter(source, registration, numbers.get(registration.id) ?? 0, { ...shared, passport });
    return { letter, expiresOn: opened?.expiresOn };
  };
}
