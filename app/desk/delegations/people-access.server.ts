import { requireMeetingDesk, type MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt, type Names } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { authorize, mustRead, type Asker } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { findRegistration, type StoredRegistration } from "#db/delegations/registrations.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { PartyId } from "#domain/record/record.ts";
import type { Register } from "#domain/register/register.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

/** The people of a meeting's delegations, for somebody who may read of all of them or of an own party's. */
export type PeopleDesk = MeetingDesk & { readonly register: Register; readonly names: Names };

/** The desk of all delegations. Throws 404 to whoever reads of an own one at most, 403 to whoever may read and not act so. */
export function requirePeople(asked: Asked, act: Act = "registration.read"): PeopleDesk {
  const desk = requireMeetingDesk(asked, "registration.read");
  authorize(desk.asker, act, desk.subject, "registration.read");
  return withNames(desk, asked);
}

/** One delegation's people, for staff and for those who speak for the party. Throws 404 to everybody else. */
export function requireDelegation(
  asked: Asked,
  act: Act = "registration.read",
): PeopleDesk & { readonly party: PartyId } {
  const { party } = readParams(asked.params, "party");
  const desk = withNames(requireMeetingDesk(asked, "meeting.read"), asked);
  const subject = { ...desk.subject, partyId: party };
  mustRead(desk.asker, "registration.read", subject);
  if (!ownParties(desk.register).some(({ id }) => id === party)) notFound();
  authorize(desk.asker, act, subject, "registration.read");
  return { ...desk, party };
}

export type RegistrationDesk = PeopleDesk & { readonly registration: StoredRegistration; readonly of: Subject };

/** One registration, for whoever may do something with it. */
export function requireRegistration(asked: Asked, act: Act = "registration.read"): RegistrationDesk {
  const { registrationId } = readParams(asked.params, "registrationId");
  const desk = withNames(requireMeetingDesk(asked, "meeting.read"), asked);
  const registration = findRegistration(asked.context.db, { meetingId: desk.meeting.id, registrationId }) ?? notFound();
  const of = { ...desk.subject, partyId: registration.party, ownerId: registration.personId ?? undefined };
  mustRead(desk.asker, "registration.read", of);
  authorize(desk.asker, act, of, "registration.read");
  return { ...desk, registration, of };
}

function withNames(desk: MeetingDesk, { context }: Asked): PeopleDesk {
  const register = requireRegister(context.db, desk.meeting.dialogueId);
  return { ...desk, register, names: namesAt(register, desk.meeting.startsOn) };
}

/** Does somebody read of all delegations of a meeting? */
export function readsAllPeople(asker: Asker, subject: Subject): boolean {
  return asker.may("registration.read", subject);
}

/** The parties for whose people somebody speaks at a meeting. */
export function partiesSpokenFor(asker: Asker, subject: Subject): readonly PartyId[] {
  if (readsAllPeople(asker, subject)) return [];
  const held = new Set(
    asker.functions.flatMap(({ function: name, partyId }) =>
      partyId !== undefined && (name === "focalPoint" || name === "headOfDelegation") ? [partyId] : [],
    ),
  );
  return [...held].filter((partyId) => asker.may("registration.read", { ...subject, partyId })).toSorted();
}

/** Where the people of a delegation are listed for this reader. */
export function peoplePath(desk: Pick<PeopleDesk, "asker" | "subject" | "meeting">, party: PartyId): string {
  const home = `/meetings/${encodeURIComponent(desk.meeting.id)}/people`;
  return readsAllPeople(desk.asker, desk.subject) ? `${home}/registrations` : `${home}/of/${encodeURIComponent(party)}`;
}
