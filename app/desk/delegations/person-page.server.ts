import type { PersonOnPage } from "#app/components/delegations/person-page.tsx";
import { peoplePath, readsAllPeople, type RegistrationDesk } from "#app/desk/delegations/people-access.server.ts";
import { typedOf } from "#app/desk/delegations/person-form.server.ts";
import type { Db } from "#db/database/client.ts";
import { findRegistration } from "#db/delegations/registrations.ts";
import { mayMove, nameOf } from "#domain/delegations/registration.ts";

/** One person of a delegation, and what this reader may do. */
export function personOnPage(db: Db, desk: RegistrationDesk): PersonOnPage {
  const { asker, meeting, subject, registration, of, names } = desk;
  const registrations = `/meetings/${encodeURIComponent(meeting.id)}/people/registrations`;
  const { party, state, reason, nominatedAt, isHead, replacedBy } = registration;
  const successor =
    replacedBy === undefined ? undefined : findRegistration(db, { meetingId: meeting.id, registrationId: replacedBy });
  const isStaff = readsAllPeople(asker, subject);
  const stands = mayMove("withdraw", registration);
  return {
    ...{ home: `${registrations}/${registration.id}`, back: peoplePath(desk, party), state, reason, nominatedAt },
    ...{ name: nameOf(registration), delegation: names.nameOf(party), values: typedOf(registration) },
    replacedBy: successor && { path: `${registrations}/${successor.id}`, name: nameOf(successor) },
    needsAddress: !isStaff,
    rights: {
      mayChange: stands && asker.may("registration.change", of),
      mayReplace: mayMove("replace", registration) && asker.may("delegation.replace", of),
      mayWithdraw: stands && asker.may("delegation.withdraw", of),
      mayHead: stands && !isHead && asker.may("delegation.nominate", of),
      mayReopen: mayMove("reopen", registration) && asker.may("registration.decide", of),
    },
  };
}
