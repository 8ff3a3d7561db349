import type { PartyChoice, PersonAdded, PersonRefused } from "#app/components/delegations/people-on-page.ts";
import { requireMeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import {
  peoplePath,
  readsAllPeople,
  type PeopleDesk,
  type RegistrationDesk,
} from "#app/desk/delegations/people-access.server.ts";
import { nominationMail } from "#app/desk/delegations/people-mails.server.ts";
import { partiesToNominate, personIn } from "#app/desk/delegations/person-form.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { inviteToRegister } from "#db/delegations/delegate-access.ts";
import type { Db } from "#db/database/client.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { nominate, replaceRegistration, type NominationOutcome } from "#db/delegations/registration-acts.ts";
import { findRegistration } from "#db/delegations/registrations.ts";
import { nameOf } from "#domain/delegations/registration.ts";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

export type Nominating = {
  readonly desk: PeopleDesk;
  readonly parties: readonly PartyChoice[];
  /** By somebody who speaks for a party, and not by staff. */
  readonly isOwn: boolean;
};

/** For whoever may put people on some delegation's list. Throws 404 to everybody else. */
export function requireNominating(asked: Pick<LoaderFunctionArgs, "params" | "context">): Nominating {
  const seen = requireMeetingDesk(asked, "meeting.read");
  const register = requireRegister(asked.context.db, seen.meeting.dialogueId);
  const desk = { ...seen, register, names: namesAt(register, seen.meeting.startsOn) };
  const parties = partiesToNominate(desk);
  if (parties.length === 0) notFound();
  return { desk, parties, isOwn: !readsAllPeople(desk.asker, desk.subject) };
}

type Added = { readonly party: string; readonly registrationId?: string } | { readonly refused: PersonRefused };

/** Puts a person on a list; whom a party names gets the link by which they register at once. */
export function addPerson(context: AppLoadContext, { desk, parties, isOwn }: Nominating, form: FormData): Added {
  const { asker, subject, meeting, doing } = desk;
  const sent = personIn(context.db, desk, form, { parties: parties.map(({ id }) => id), needsAddress: isOwn });
  if ("refused" in sent) return sent;
  const { person, party, isHead, typed } = sent;
  const decides = asker.may("registration.decide", subject);
  const state = isOwn ? "nominated" : decides ? "accepted" : "registered";
  const outcome = context.db.transaction(
    (tx) => {
      const done = nominate(tx, { meetingId: meeting.id, party, person, isHead, keepsQuota: isOwn, state, ...doing });
      if (isOwn) writeTo(tx, context, desk, done);
      return done;
    },
    { behavior: "immediate" },
  );
  if (outcome.outcome !== "nominated") return { refused: refusedFor(outcome.outcome, typed) };
  return { party, registrationId: outcome.registrationId };
}

/** Lets somebody else take a person's place: at the desk as they stand, by a party as a new nomination. */
export function putInPlace(context: AppLoadContext, desk: RegistrationDesk, form: FormData): Added {
  const { asker, subject, meeting, doing, registration } = desk;
  const { party } = registration;
  const isStaff = readsAllPeople(asker, subject);
  const rules = { parties: [party], needsAddress: !isStaff, except: registration };
  const sent = personIn(context.db, desk, form, rules);
  if ("refused" in sent) return sent;
  const key = { meetingId: meeting.id, registrationId: registration.id };
  const outcome = context.db.transaction(
    (tx) => {
      const person = { ...sent.person, languages: [] };
      const isAccepted = form.get("accepted") === "on" && asker.may("registration.decide", subject);
      const done = replaceRegistration(tx, { ...key, person, keepsState: isStaff, isAccepted, ...doing });
      if (!isStaff) writeTo(tx, context, desk, done);
      return done;
    },
    { behavior: "immediate" },
  );
  if (outcome.outcome === "nominated") {
    emptyJournal(context.db);
    return { party, registrationId: outcome.registrationId };
  }
  // Whoever was replaced meanwhile has no place to give any more.
  if (outcome.outcome === "not-possible" || outcome.outcome === "no-such-registration") return { party };
  return { refused: refusedFor(outcome.outcome, sent.typed) };
}

/** Where one goes on once somebody was put on a list: it says who, and whether they were written to. */
export function peoplePathAfter(
  desk: PeopleDesk,
  { party, registrationId }: Exclude<Added, { readonly refused: PersonRefused }>,
): string {
  const path = peoplePath(desk, party);
  return registrationId === undefined ? path : `${path}?added=${registrationId}`;
}

/** Whom the address of a page says to have been put on a list a moment ago. */
export function addedIn(
  db: Db,
  { asker, subject, meeting }: Pick<PeopleDesk, "asker" | "subject" | "meeting">,
  { searchParams }: URL,
): PersonAdded | undefined {
  const registrationId = searchParams.get("added");
  if (registrationId === null) return undefined;
  const person = findRegistration(db, { meetingId: meeting.id, registrationId });
  if (!person || !asker.may("registration.read", { ...subject, partyId: person.party })) return undefined;
  const isWritten = person.state === "nominated" && !readsAllPeople(asker, subject);
  return { name: nameOf(person), ...(isWritten && { writtenTo: person.address }) };
}

type Done = { readonly outcome: string; readonly registrationId?: string };

function writeTo(tx: Db, context: AppLoadContext, desk: PeopleDesk, { registrationId }: Done): void {
  if (registrationId === undefined) return;
  const person = findRegistration(tx, { meetingId: desk.meeting.id, registrationId });
  const mail = nominationMail(context, desk);
  if (person) inviteToRegister(tx, context.key, { ...desk.doing, people: [person], mail, isReleased: true });
}

function refusedFor(
  outcome: Exclude<NominationOutcome["outcome"], "nominated">,
  typed: PersonRefused["typed"],
): PersonRefused {
  if (outcome === "quota-reached") return { typed, problems: [], doubts: [], isFull: true };
  return { typed, problems: [{ field: "address", why: "known already" }], doubts: [] };
}
