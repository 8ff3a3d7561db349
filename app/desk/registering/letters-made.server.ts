import { letterWriter, type LetterWishes } from "#app/desk/registering/visa-letter.server.ts";
import { letterActs } from "#app/desk/registering/passport.server.ts";
import type { LettersDesk } from "#app/desk/registering/visa-letters.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { textIn } from "#app/locales/text-in.ts";
import { findRegistration, type StoredRegistration } from "#db/delegations/registrations.ts";
import { isStanding, nameOf } from "#domain/delegations/registration.ts";
import { asFileName, uniqueNames } from "#domain/files/file-name.ts";
import { endsSoon } from "#domain/registering/visa-letters.ts";
import { isIsoDate } from "#domain/text/dates.ts";
import type { NamedPaper, NamedText } from "#exports/papers-zip.ts";
import type { AppLoadContext } from "@remix-run/node";

type Wanted = { readonly ids: readonly string[]; readonly wishes: LetterWishes; readonly reason: string };

/**
 * The letters of those who are chosen, each made when it is asked for: its passport is opened then and not before, and
 * whoever stops reading stops the opening. Rights and registrations are looked at anew for each, because
 * something can happen while three hundred are made. At the end stands what the secretariat has to know of them.
 */
export function* lettersMade(
  context: AppLoadContext,
  { meeting, ofPassports }: LettersDesk,
  { ids, wishes, reason }: Wanted,
): Generator<NamedPaper | NamedText> {
  const letterOf = letterWriter(context, { asker: whoAsks(context), meeting, wishes, reason });
  const symbol = asFileName(meeting.symbol?.replaceAll("/", "-") ?? meeting.id);
  const unique = uniqueNames();
  const left: string[] = [];
  const soon: string[] = [];
  for (const registrationId of ids) {
    const registration = findRegistration(context.db, { meetingId: meeting.id, registrationId });
    if (!registration) continue;
    const name = nameOf(registration);
    const made = isLetterFor(context, registration, ofPassports) ? letterOf(registration) : undefined;
    if (made?.expiresOn === undefined) {
      left.push(name);
      continue;
    }
    if (endsSoon(made.expiresOn, isIsoDate(wishes.to) ? wishes.to : meeting.endsOn)) soon.push(name);
    const person = asFileName(`${registration.familyName} ${registration.givenName}`);
    yield {
      name: `${unique(`${symbol} visa letter – ${person}`)}.docx`,
      paper: { paper: "visa-letter", of: made.letter },
    };
  }
  const text = remarksOn(context, { left, soon });
  if (text !== "") yield { name: `${unique(`${symbol} visa letters – remarks`)}.txt`, text };
}

function isLetterFor(
  context: AppLoadContext,
  registration: StoredRegistration,
  ofPassports: LettersDesk["ofPassports"],
): boolean {
  const asker = whoAsks(context);
  const subject = { ...ofPassports, partyId: registration.party, ownerId: registration.personId ?? undefined };
  return isStanding(registration) && letterActs.every((act) => asker.may(act, subject));
}

/** Names only: what stands in a passport stands in its letter and nowhere else. */
function remarksOn(
  { locale }: AppLoadContext,
  { left, soon }: { readonly left: readonly string[]; readonly soon: readonly string[] },
): string {
  const text = textIn(locale);
  const part = (title: string, names: readonly string[]) =>
    names.length === 0 ? [] : [title, ...names.map((name) => `- ${name}`), ""];
  return [...part(text("visa_letters.left_out"), left), ...part(text("visa_letters.ends_soon"), soon)].join("\r\n");
}
