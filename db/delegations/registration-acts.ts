import { and, eq, ne } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { mayMove, type PersonStated, type RegistrationState } from "#domain/delegations/registration.ts";
import type { PartyId } from "#domain/record/record.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { giveAccess, takeAccess } from "#db/delegations/delegate-access.ts";
import { placesLeft } from "#db/delegations/invited-delegations.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { dropPassport } from "#db/registering/passports.ts";
import {
  findRegistration,
  findRegistrationOfAddress,
  isRegistration,
  listRegistrations,
  type RegistrationKey,
  type StoredRegistration,
} from "#db/delegations/registrations.ts";
import { registrations } from "#db/schema/registrations.ts";
import { settleDelegations } from "#db/delegations/settle-delegations.ts";

export type Nomination = Act & {
  readonly meetingId: string;
  readonly party: PartyId;
  readonly person: PersonStated;
  readonly isHead: boolean;
  /** The party's own people keep to its quota; staff decide on more. */
  readonly keepsQuota: boolean;
  /** What staff add by hand need not be decided again. */
  readonly state: "nominated" | "registered" | "accepted";
};

export type NominationOutcome =
  | { readonly outcome: "nominated"; readonly registrationId: string }
  | { readonly outcome: "address-taken" | "quota-reached" };

/** Puts a person on a delegation's list. An address stands once at a meeting, whichever delegation it is of. */
export function nominate(db: Db, nomination: Nomination): NominationOutcome {
  const { meetingId, party, person, keepsQuota, ...act } = nomination;
  return db.transaction(
    (tx): NominationOutcome => {
      if (findRegistrationOfAddress(tx, { meetingId, address: person.address })) return { outcome: "address-taken" };
      if (keepsQuota && placesLeft(tx, { meetingId, party }) === 0) return { outcome: "quota-reached" };
      const registrationId = addRegistration(tx, nomination);
      record(tx, { ...act, verb: "registration.nominated", targetId: registrationId, meetingId });
      settleDelegations(tx, meetingId);
      return { outcome: "nominated", registrationId };
    },
    { behavior: "immediate" },
  );
}

function addRegistration(tx: Db, { meetingId, party, person, isHead, state, actorId, now }: Nomination): string {
  const id = newId({ msecs: now.getTime() });
  const at = now.toISOString();
  if (isHead) leadAlone(tx, { meetingId, party, exceptId: id });
  tx.insert(registrations)
    .values({
      ...{ ...person, id, meetingId, party, state, isHead, nominatedAt: at, nominatedBy: actorId, changedAt: at },
      ...(state !== "nominated" && { registeredAt: at }),
      ...(state === "accepted" && { decidedAt: at, decidedBy: actorId }),
    })
    .run();
  return id;
}

/** One heads a delegation; who did so until now does not. */
function leadAlone(
  tx: Db,
  { meetingId, party, exceptId }: { readonly meetingId: string; readonly party: PartyId; readonly exceptId: string },
): void {
  const others = and(eq(registrations.meetingId, meetingId), eq(registrations.party, party));
  tx.update(registrations)
    .set({ isHead: false })
    .where(and(others, ne(registrations.id, exceptId)))
    .run();
}

type OfRegistration = Act & RegistrationKey;
export type MoveOutcome = "done" | "not-possible" | "no-such-registration";

/** Changes what is said of a person; the address may not be another's who stands at the meeting. */
export function changePerson(
  db: Db,
  { person, ...act }: OfRegistration & { readonly person: PersonStated },
): MoveOutcome | "address-taken" {
  return db.transaction(
    (tx) => {
      const { meetingId } = act;
      const sharing = findRegistrationOfAddress(tx, { meetingId, address: person.address });
      if (sharing && sharing.id !== act.registrationId) return "address-taken";
      return write(tx, act, { verb: "registration.changed", changeOf: () => person });
    },
    { behavior: "immediate" },
  );
}

/** Withdraws a person: the place is free again, the door that was open to them is shut, and their passport is gone. */
export function withdrawRegistration(
  db: Db,
  { reason, ...act }: OfRegistration & { readonly reason?: string },
): MoveOutcome {
  const outcome = db.transaction(
    (tx) =>
      write(tx, act, {
        verb: "registration.withdrawn",
        reason,
        changeOf(before) {
          if (!mayMove("withdraw", before)) return undefined;
          takeAccess(tx, before, act);
          dropPassport(tx, act);
          return { state: "withdrawn", reason: reason ?? null };
        },
      }),
    { behavior: "immediate" },
  );
  if (outcome === "done") emptyJournal(db);
  return outcome;
}

/** Takes back that somebody was accepted, refused or withdrawn: they wait to be decided again, if their address is free. */
export function reopenRegistration(db: Db, act: OfRegistration): MoveOutcome | "address-taken" {
  return db.transaction(
    (tx) => {
      const before = findRegistration(tx, act);
      const sharing = before && findRegistrationOfAddress(tx, before);
      if (sharing && sharing.id !== before.id) return "address-taken";
      return write(tx, act, {
        verb: "registration.reopened",
        changeOf(registration) {
          if (!mayMove("reopen", registration)) return undefined;
          giveAccess(tx, registration, act);
          const state: RegistrationState = registration.registeredAt === undefined ? "nominated" : "registered";
          return { state, decidedAt: null, decidedBy: null, reason: null };
        },
      });
    },
    { behavior: "immediate" },
  );
}

/** Lets a person head the delegation, instead of who did so until now. */
export function nameHead(db: Db, act: OfRegistration): MoveOutcome {
  return db.transaction(
    (tx) =>
      write(tx, act, {
        verb: "registration.changed",
        changeOf(before) {
          if (!mayMove("withdraw", before)) return undefined;
          const { meetingId, party, id: exceptId } = before;
          const former = listRegistrations(tx, meetingId).filter((one) => one.party === party && one.isHead);
          for (const one of former) changeSeat(tx, one, { isHead: false, ...act });
          leadAlone(tx, { meetingId, party, exceptId });
          changeSeat(tx, before, { isHead: true, ...act });
          return { isHead: true };
        },
      }),
    { behavior: "immediate" },
  );
}

/** Whoever has come in acts as what they are from now on: a head answers for the party, a delegate does not. */
function changeSeat(tx: Db, person: StoredRegistration, { isHead, ...act }: Act & { readonly isHead: boolean }): void {
  if (person.personId === null) return;
  takeAccess(tx, person, act);
  giveAccess(tx, { ...person, isHead }, act);
}

export type Replacement = OfRegistration & {
  readonly person: PersonStated;
  /** What the desk does stands at once; whom a party names instead registers and is decided like everybody. */
  readonly keepsState: boolean;
  /** By somebody who may decide, with the replacement. */
  readonly isAccepted?: boolean;
};

/**
 * Somebody else takes a person's place, once: who was replaced stays so, and the new one heads where they did. The
 * passport of whoever was replaced is gone; inside another transaction, `emptyJournal` follows that.
 */
export function replaceRegistration(
  db: Db,
  { person, keepsState, isAccepted = false, ...act }: Replacement,
): NominationOutcome | { readonly outcome: Exclude<MoveOutcome, "done"> } {
  const outcome = db.transaction(
    (tx): ReturnType<typeof replaceRegistration> => {
      const before = findRegistration(tx, act);
      if (!before) return { outcome: "no-such-registration" };
      if (!mayMove("replace", before)) return { outcome: "not-possible" };
      const { meetingId, party, isHead } = before;
      const sharing = findRegistrationOfAddress(tx, { meetingId, address: person.address });
      if (sharing && sharing.id !== before.id) return { outcome: "address-taken" };
      takeAccess(tx, before, act);
      dropPassport(tx, act);
      // Before the new one comes: both may use one mailbox of the office.
      tx.update(registrations)
        .set({ state: "replaced", isHead: false, changedAt: act.now.toISOString() })
        .where(isRegistration(act))
        .run();
      const state = isAccepted ? "accepted" : stateGiven(before, keepsState);
      const registrationId = addRegistration(tx, {
        ...{ ...act, meetingId, party, person, isHead, state, keepsQuota: false },
      });
      tx.update(registrations).set({ replacedBy: registrationId }).where(isRegistration(act)).run();
      record(tx, { ...act, verb: "registration.replaced", targetId: before.id, meetingId });
      record(tx, { ...act, verb: "registration.nominated", targetId: registrationId, meetingId });
      settleDelegations(tx, meetingId);
      return { outcome: "nominated", registrationId };
    },
    { behavior: "immediate" },
  );
  if (outcome.outcome === "nominated") emptyJournal(db);
  return outcome;
}

const stateGiven = ({ state }: StoredRegistration, keepsState: boolean): Nomination["state"] =>
  keepsState && (state === "accepted" || state === "registered") ? state : "nominated";

type Change = {
  readonly verb: `registration.${"changed" | "withdrawn" | "reopened"}`;
  readonly reason?: string;
  readonly changeOf: (before: StoredRegistration) => Partial<typeof registrations.$inferInsert> | undefined;
};

function write(tx: Db, { meetingId, registrationId, ...act }: OfRegistration, change: Change): MoveOutcome {
  const before = findRegistration(tx, { meetingId, registrationId });
  if (!before) return "no-such-registration";
  const values = change.changeOf(before);
  if (!values) return "not-possible";
  tx.update(registrations)
    .set({ ...values, changedAt: act.now.toISOString() })
    .where(isRegistration({ meetingId, registrationId }))
    .run();
  record(tx, { ...act, verb: change.verb, targetId: registrationId, meetingId, reason: change.reason });
  settleDelegations(tx, meetingId);
  return "done";
}
