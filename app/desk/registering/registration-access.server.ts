import { requireMeeting, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { authorize, mustRead, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { isRegisteringOpen } from "#db/registering/registering.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import {
  findRegistration,
  findRegistrationOfPerson,
  type RegistrationKey,
  type StoredRegistration,
} from "#db/delegations/registrations.ts";
import type { Subject } from "#domain/access/subject.ts";
import { isStanding } from "#domain/delegations/registration.ts";
import { isFormOpen, type RegistrationForm } from "#domain/registering/form.ts";
import type { AppLoadContext } from "@remix-run/node";

export type RegistrationSeen = {
  readonly asker: Asker;
  readonly meeting: Meeting;
  readonly registration: StoredRegistration;
  readonly form: RegistrationForm;
  readonly subject: Subject;
  readonly isOwn: boolean;
  readonly isStaff: boolean;
  /** May the reader change it now? */
  readonly mayChange: boolean;
};

/** A registration that the actor may read: one's own, one of one's delegation, or all of them as staff. Throws 404. */
export function requireRegistration(context: AppLoadContext, key: RegistrationKey): RegistrationSeen {
  const { db, clock } = context;
  const asker = whoAsks(context);
  const { meeting, subject: ofMeeting } = requireMeeting(db, asker, key.meetingId);
  const registration = findRegistration(db, key) ?? notFound();
  const { party: partyId, personId } = registration;
  const subject: Subject = { ...ofMeeting, partyId, ownerId: personId ?? undefined };
  mustRead(asker, "registration.read", subject);
  const form = formOf(db, meeting.id);
  // Whoever registers people of every delegation is staff: the form's closing instant does not bind them.
  const isStaff = asker.may("registration.change", ofMeeting);
  const isOpen = isStaff ? isRegisteringOpen(meeting, { ...form, closesAt: null }, clock()) : isFormOpen(form, clock());
  const mayChange = isOpen && isStanding(registration) && asker.may("registration.change", subject);
  return { asker, meeting, registration, form, subject, isStaff, mayChange, isOwn: personId === asker.id };
}

/** As requireRegistration, for whoever would change it. Throws 403 to whoever may read it and not change it. */
export function requireChangeable(context: AppLoadContext, key: RegistrationKey): RegistrationSeen {
  const seen = requireRegistration(context, key);
  authorize(seen.asker, "registration.change", seen.subject, "registration.read");
  return seen;
}

/** The registration of whoever asks at a meeting that they may read; undefined where they have none. */
export function findOwnRegistration(
  db: Db,
  asker: Asker,
  { meeting, subject }: MeetingSeen,
): StoredRegistration | undefined {
  const own = findRegistrationOfPerson(db, { meetingId: meeting.id, personId: asker.id });
  const mayRead = own && asker.may("registration.read", { ...subject, partyId: own.party, ownerId: asker.id });
  return mayRead ? own : undefined;
}
