import { v7 as newId } from "uuid";
import { arrivals } from "#domain/delegations/check-in.ts";
import type { PersonStated } from "#domain/delegations/registration.ts";
import { checkInAtOnce, isCheckInKnown, listCheckIns, recordCheckIns } from "#db/presence/check-ins.ts";
import type { Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { emptyJournal } from "#db/database/journal.ts";
import { replaceRegistration } from "#db/delegations/registration-acts.ts";
import type { RegistrationKey } from "#db/delegations/registrations.ts";

/**
 * Somebody else stands at the desk: they take the place as it stands, and are there. `checkInId` is made by the device,
 * so that a replacement that is sent twice is one.
 */
export function replaceAtDesk(
  db: Db,
  {
    checkInId,
    person,
    meetingId,
    registrationId,
    ...act
  }: Act & RegistrationKey & { readonly checkInId: string; readonly person: PersonStated },
): "replaced" | "not-possible" {
  const outcome = db.transaction(
    (tx) => {
      if (isCheckInKnown(tx, checkInId)) return "replaced";
      const done = replaceRegistration(tx, { meetingId, registrationId, person, keepsState: true, ...act });
      if (done.outcome !== "nominated") return "not-possible";
      takeBackArrival(tx, { meetingId, registrationId, ...act });
      checkInAtOnce(tx, { ...act, id: checkInId, registrationId: done.registrationId, meetingId });
      return "replaced";
    },
    { behavior: "immediate" },
  );
  if (outcome === "replaced") emptyJournal(db);
  return outcome;
}

/** Whoever is replaced was not here, although somebody may have tapped their name. */
function takeBackArrival(tx: Db, { meetingId, registrationId, ...act }: Act & RegistrationKey): void {
  if (!arrivals(listCheckIns(tx, meetingId)).has(registrationId)) return;
  const deviceNow = act.now.toISOString();
  const out = { id: newId({ msecs: act.now.getTime() }), what: "out", how: "replacement" } as const;
  recordCheckIns(tx, { ...act, meetingId, deviceNow, told: [{ ...out, registrationId, at: deviceNow }] });
}
