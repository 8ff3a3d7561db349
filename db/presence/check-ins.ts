import { eq, inArray, sql } from "drizzle-orm";
import { instantByServer, type CheckInAct, type CheckInWay } from "#domain/delegations/check-in.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { prepared } from "#db/database/prepared.ts";
import { listRegistrations } from "#db/delegations/registrations.ts";
import { checkIns } from "#db/schema/check-ins.ts";

/**
 * The code of a registration, as its badge shows it: it says nothing of whom, and nobody computes it without the house
 * key. 24 figures and capitals, which make a small picture.
 */
export function checkInCodeOf(key: HouseKey, { id }: { readonly id: string }): string {
  return key.digestOf("check-in", id).slice(0, 24).toUpperCase();
}

/** An act as a device tells it. */
export type CheckInTold = CheckInAct & { readonly how: CheckInWay };

const byMeeting = prepared((db) =>
  db
    .select({ id: checkIns.id, registrationId: checkIns.registrationId, what: checkIns.what, at: checkIns.at })
    .from(checkIns)
    .where(eq(checkIns.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

/** All that was done at the desk of a meeting. */
export function listCheckIns(db: Db, meetingId: string): CheckInAct[] {
  return byMeeting(db).all({ meetingId });
}

/**
 * Stores what a device did, however often it tells it. Whose registration was replaced or withdrawn meanwhile came all
 * the same; acts on registrations that the meeting does not have are left out.
 */
export function recordCheckIns(
  db: Db,
  {
    meetingId,
    told,
    deviceNow,
    ...act
  }: Act & {
    readonly meetingId: string;
    readonly told: readonly CheckInTold[];
    /** What the device's clock says as it tells this. */
    readonly deviceNow: string;
  },
): void {
  db.transaction(
    (tx) => {
      const known = knownAmong(tx, told);
      const here = new Set(listRegistrations(tx, meetingId).map(({ id }) => id));
      for (const one of told) {
        if (known.has(one.id) || !here.has(one.registrationId)) continue;
        known.add(one.id);
        const at = instantByServer(one.at, { deviceNow, now: act.now });
        store(tx, { ...act, meetingId, told: { ...one, at }, deviceAt: one.at });
      }
    },
    { behavior: "immediate" },
  );
}

function knownAmong(tx: Db, told: readonly CheckInTold[]): Set<string> {
  const ids = told.map(({ id }) => id);
  const rows = tx.select({ id: checkIns.id }).from(checkIns).where(inArray(checkIns.id, ids)).all();
  return new Set(rows.map(({ id }) => id));
}

/** Checks somebody in, inside the act that brought them. */
export function checkInAtOnce(
  tx: Db,
  { id, registrationId, meetingId, ...act }: Act & Pick<CheckInAct, "id" | "registrationId"> & { meetingId: string },
): void {
  const at = act.now.toISOString();
  store(tx, { ...act, meetingId, told: { id, registrationId, what: "in", at, how: "replacement" }, deviceAt: at });
}

/** Was this act told before? */
export function isCheckInKnown(db: Db, id: string): boolean {
  return db.select({ id: checkIns.id }).from(checkIns).where(eq(checkIns.id, id)).get() !== undefined;
}

function store(
  tx: Db,
  { meetingId, told, deviceAt, ...act }: Act & { meetingId: string; told: CheckInTold; deviceAt: string },
): void {
  const { id, registrationId, what, how, at } = told;
  const written = { recordedBy: act.actorId, recordedAt: act.now.toISOString() };
  tx.insert(checkIns)
    .values({ id, meetingId, registrationId, what, how, at, deviceAt, ...written })
    .run();
  const verb = what === "in" ? "registration.checked_in" : "registration.checked_out";
  record(tx, { ...act, verb, targetId: registrationId, meetingId });
}
