import { eq } from "drizzle-orm";
import { isStanding, mayMove, nameOf } from "#domain/delegations/registration.ts";
import { isFormOpen, type RegistrationForm } from "#domain/registering/form.ts";
import type { Answers } from "#domain/registering/sent.ts";
import { statedIn } from "#domain/registering/stated.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { beginDeviceSession, type DeviceToken } from "#db/sign-in/device-sessions.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { acceptInvitation, findInvitationByToken, type Invitation } from "#db/accounts/invitations.ts";
import { findMeeting, type Meeting } from "#db/meetings/meetings.ts";
import { keepFurtherAnswers } from "#db/registering/registration-answers.ts";
import { forgetDraft } from "#db/registering/registration-drafts.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import {
  findRegistration,
  findRegistrationOfAddress,
  type RegistrationKey,
  type StoredRegistration,
} from "#db/delegations/registrations.ts";
import { registrations } from "#db/schema/registrations.ts";

/** For how long the same form, sent again because its answer was lost on the way, still lets its browser in. */
const sentAgainWithin = 24 * 60 * 60 * 1000;

/** The registration to which an invitation leads: that of its address, for its party; undefined where there is none. */
export function registrationInvited(db: Db, { address, held }: Invitation): StoredRegistration | undefined {
  if (held.meetingId === undefined || !["delegate", "headOfDelegation"].includes(held.function)) return undefined;
  const found = findRegistrationOfAddress(db, { meetingId: held.meetingId, address });
  return found?.party === held.partyId ? found : undefined;
}

/** May people of delegations send their registrations now? */
export function isRegisteringOpen(meeting: Pick<Meeting, "state">, form: RegistrationForm, now: Date): boolean {
  return (meeting.state === "registration" || meeting.state === "in session") && isFormOpen(form, now);
}

export type Registered =
  | { readonly outcome: "registered"; readonly meetingId: string; readonly signedIn: DeviceToken }
  | { readonly outcome: "unknown" | "used" | "expired" | "closed" };

export type RegisteringByLink = {
  /** Of the link of the invitation, which proves the address. */
  readonly token: string;
  /** Made with the form: one form is one registration, however often it arrives. */
  readonly sentKey: string;
  readonly answers: Answers;
  readonly device: string;
  readonly now: Date;
};

/**
 * Registers whoever has the link of an invitation, and signs them in on this device: nobody makes an account first. The
 * same form, sent again because its answer was lost, finds what it did and lets the same browser in.
 */
export function registerByLink(
  db: Db,
  key: HouseKey,
  { token, sentKey, answers, device, now }: RegisteringByLink,
): Registered {
  return db.transaction(
    (tx) => {
      const invitation = findInvitationByToken(tx, token);
      const registration = invitation && registrationInvited(tx, invitation);
      if (!invitation || !registration) return { outcome: "unknown" };
      const again = sentAlready(tx, { registration, sentKey, device, now });
      if (again) return { outcome: "registered", meetingId: registration.meetingId, signedIn: again };
      const meeting = findMeeting(tx, registration.meetingId);
      const form = formOf(tx, registration.meetingId);
      if (!meeting || !isRegisteringOpen(meeting, form, now)) return { outcome: "closed" };
      const accepted = acceptInvitation(tx, { token, device, now, name: nameIn(answers) });
      if (accepted.outcome !== "signed-in") return { outcome: accepted.outcome };
      store(tx, key, { registration, meeting, form, answers, sentKey, actorId: accepted.personId, now });
      tx.update(registrations).set({ personId: accepted.personId }).where(eq(registrations.id, registration.id)).run();
      return { outcome: "registered", meetingId: meeting.id, signedIn: accepted.signedIn };
    },
    { behavior: "immediate" },
  );
}

type SentAgain = {
  readonly registration: StoredRegistration;
  readonly sentKey: string;
  readonly device: string;
  readonly now: Date;
};

function sentAlready(tx: Db, { registration, sentKey, device, now }: SentAgain): DeviceToken | undefined {
  const { personId, registeredAt } = registration;
  if (registration.sentKey !== sentKey || personId === null || registeredAt === undefined) return undefined;
  if (now.getTime() - Date.parse(registeredAt) > sentAgainWithin) return undefined;
  return beginDeviceSession(tx, { personId, assurance: "mail", device, now });
}

const nameIn = ({ givenName = "", familyName = "" }: Answers) => nameOf({ givenName, familyName });

export type ChangeOutcome =
  | "changed"
  | "no-such-registration"
  /** It was withdrawn, replaced or refused, or the time for it is over. */
  | "not-now"
  /** Somebody changed it since the person saw it. */
  | "changed-meanwhile";

export type ChangingRegistration = Act &
  RegistrationKey & {
    readonly answers: Answers;
    readonly sentKey: string;
    /** When what they had before them was last changed. */
    readonly expectedChange: string;
    /** Staff may still change what is closed to delegations. */
    readonly isStaff: boolean;
  };

/** Fills or changes a registration: the person's own, or for them by their delegation or the desk. */
export function changeRegistration(
  db: Db,
  key: HouseKey,
  { answers, sentKey, expectedChange, isStaff, ...act }: ChangingRegistration,
): ChangeOutcome {
  return db.transaction(
    (tx) => {
      const registration = findRegistration(tx, act);
      const meeting = findMeeting(tx, act.meetingId);
      if (!registration || !meeting) return "no-such-registration";
      if (registration.sentKey === sentKey) return "changed";
      const form = formOf(tx, act.meetingId);
      const isOpen = isRegisteringOpen(meeting, isStaff ? { ...form, closesAt: null } : form, act.now);
      if (!isOpen || !isStanding(registration)) return "not-now";
      if (registration.changedAt !== expectedChange) return "changed-meanwhile";
      store(tx, key, { ...act, registration, meeting, form, answers, sentKey });
      return "changed";
    },
    { behavior: "immediate" },
  );
}

type Storing = Act & {
  readonly registration: StoredRegistration;
  readonly meeting: Meeting;
  readonly form: RegistrationForm;
  readonly answers: Answers;
  readonly sentKey: string;
};

function store(tx: Db, key: HouseKey, { registration, meeting, form, answers, sentKey, ...act }: Storing): void {
  const at = act.now.toISOString();
  // Whoever is accepted already stays so.
  const isFirst = registration.registeredAt === undefined;
  const state = registration.state === "nominated" && mayMove("register", registration) ? "registered" : undefined;
  tx.update(registrations)
    .set({
      ...{ ...statedIn(form, answers, registration), state, sentKey, changedAt: at },
      ...(isFirst && { registeredAt: at }),
    })
    .where(eq(registrations.id, registration.id))
    .run();
  keepFurtherAnswers(tx, key, {
    ...{ registrationId: registration.id, form, answers, endsOn: meeting.endsOn, now: act.now },
  });
  forgetDraft(tx, registration.id);
  record(tx, {
    ...act,
    verb: isFirst ? "registration.registered" : "registration.changed",
    ...{ targetId: registration.id, meetingId: meeting.id },
  });
}
