import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { v7 as newId } from "uuid";
import type { Assurance } from "#domain/access/assurance.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { lifeOfDevice } from "#domain/access/device-life.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { listHoldings, type Holding } from "#db/accounts/holdings.ts";
import { findPerson, type Person } from "#db/accounts/people.ts";
import { prepared } from "#db/database/prepared.ts";
import { meetings } from "#db/schema/meetings.ts";
import { deviceSessions } from "#db/schema/sign-in.ts";

/** A device on which somebody is signed in. */
export type DeviceSession = Omit<typeof deviceSessions.$inferSelect, "tokenHash">;

/** Who is signed in on a device, and what they hold today. */
export type SignedIn = {
  readonly deviceSession: DeviceSession;
  readonly person: Person;
  readonly holdings: readonly Holding[];
};

/** What the device keeps; nobody else ever has it. */
export type DeviceToken = { readonly id: string; readonly token: string; readonly expiresAt: Date };

/** The digest under which a token that nobody could guess is stored. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Signs a person in on a device; inside the act by which they proved who they are. */
export function beginDeviceSession(
  tx: Db,
  { personId, assurance, device, now }: { personId: string; assurance: Assurance; device: string; now: Date },
): DeviceToken {
  const id = newId({ msecs: now.getTime() });
  const token = randomBytes(32).toString("base64url");
  const functions = listHoldings(tx, { personId, day: now.toISOString().slice(0, 10) });
  const { expiresAt, idleMinutes } = lifeOfDevice(functions, lastDaysOf(tx, functions), now);
  const at = now.toISOString();
  tx.insert(deviceSessions)
    .values({
      ...{ id, personId, assurance, device, idleMinutes, tokenHash: tokenHash(token), wrongCodes: 0 },
      ...{ createdAt: at, lastSeenAt: at, expiresAt: expiresAt.toISOString() },
      steppedUpAt: assurance === "two proofs" ? at : null,
    })
    .run();
  record(tx, { actorId: personId, deviceSessionId: id, verb: "device.signed_in", targetId: id, now });
  return { id, token, expiresAt };
}

function lastDaysOf(tx: Db, functions: readonly FunctionHeld[]): string[] {
  const ids = functions.flatMap(({ meetingId }) => meetingId ?? []);
  if (ids.length === 0) return [];
  return tx
    .select({ endsOn: meetings.endsOn })
    .from(meetings)
    .where(inArray(meetings.id, ids))
    .all()
    .map(({ endsOn }) => endsOn);
}

const sessionByToken = prepared((db) =>
  db
    .select()
    .from(deviceSessions)
    .where(
      and(
        eq(deviceSessions.tokenHash, sql.placeholder("tokenHash")),
        gt(deviceSessions.expiresAt, sql.placeholder("now")),
        stillAwake,
      ),
    )
    .prepare(),
);

const stillAwake = or(
  isNull(deviceSessions.idleMinutes),
  gt(
    sql`unixepoch(${deviceSessions.lastSeenAt}) + 60 * ${deviceSessions.idleMinutes}`,
    sql`unixepoch(${sql.placeholder("now")})`,
  ),
);

/** Who is signed in with this token; undefined where it is nobody's, expired, or was idle too long. */
export function findSignedIn(db: Db, token: string, now: Date): SignedIn | undefined {
  const found = sessionByToken(db).get({ tokenHash: tokenHash(token), now: now.toISOString() });
  const person = found && findPerson(db, found.personId);
  if (!found || !person || person.erasedAt !== null) return undefined;
  const { tokenHash: _, ...deviceSession } = found;
  const day = now.toISOString().slice(0, 10);
  return { deviceSession, person, holdings: listHoldings(db, { personId: person.id, day }) };
}

/** How old the note of a device's last request may become: a write for each request would be a wait for each. */
const noteAfter = 5 * 60 * 1000;

/** Notes that a device was seen, every five minutes. */
export function noteSeen(db: Db, { id, lastSeenAt }: DeviceSession, now: Date): void {
  if (now.getTime() - Date.parse(lastSeenAt) < noteAfter) return;
  db.update(deviceSessions).set({ lastSeenAt: now.toISOString() }).where(eq(deviceSessions.id, id)).run();
}

/**
 * Gives a device its second proof, or a fresh one, and a new token with it, because whoever had the old one may have
 * had less (ASVS 7.2.4); inside the act that checked the proof. Undefined where the device is signed out by now.
 */
export function proveDevice(tx: Db, { id, now }: { id: string; now: Date }): DeviceToken | undefined {
  const token = randomBytes(32).toString("base64url");
  const before = tx.select().from(deviceSessions).where(eq(deviceSessions.id, id)).get();
  if (!before) return undefined;
  tx.update(deviceSessions)
    .set({
      ...{ tokenHash: tokenHash(token), assurance: "two proofs", wrongCodes: 0 },
      ...{ steppedUpAt: now.toISOString(), lastSeenAt: now.toISOString() },
    })
    .where(eq(deviceSessions.id, id))
    .run();
  const verb = before.assurance === "mail" ? "device.proved" : "device.stepped_up";
  record(tx, { actorId: before.personId, deviceSessionId: id, verb, targetId: id, now });
  return { id, token, expiresAt: new Date(before.expiresAt) };
}

/** The devices on which a person is signed in, the one last seen first. */
export function listDeviceSessions(db: Db, { personId, now }: { personId: string; now: Date }): DeviceSession[] {
  return db
    .select()
    .from(deviceSessions)
    .where(and(eq(deviceSessions.personId, personId), gt(deviceSessions.expiresAt, now.toISOString())))
    .orderBy(desc(deviceSessions.lastSeenAt))
    .all()
    .map(({ tokenHash: _, ...deviceSession }) => deviceSession);
}

/** Signs one device out: one's own, or another's whose person is named. */
export function endDeviceSession(
  db: Db,
  { id, personId, ...act }: Act & { readonly id: string; readonly personId: string },
): "ended" | "no-such-device" {
  return db.transaction(
    (tx) => {
      const ended = tx
        .delete(deviceSessions)
        .where(and(eq(deviceSessions.id, id), eq(deviceSessions.personId, personId)))
        .run();
      if (ended.changes === 0) return "no-such-device";
      const verb = id === act.deviceSessionId ? "device.signed_out" : "device.revoked";
      record(tx, { ...act, verb, targetId: id });
      return "ended";
    },
    { behavior: "immediate" },
  );
}

/** Signs a person out on all their devices but the one from which they ask; returns how many those were. */
export function endOtherDeviceSessions(db: Db, { personId, ...act }: Act & { readonly personId: string }): number {
  return db.transaction(
    (tx) => {
      const ended = tx
        .delete(deviceSessions)
        .where(and(eq(deviceSessions.personId, personId), ne(deviceSessions.id, act.deviceSessionId ?? "")))
        .returning({ id: deviceSessions.id })
        .all();
      for (const { id } of ended) record(tx, { ...act, verb: "device.revoked", targetId: id });
      return ended.length;
    },
    { behavior: "immediate" },
  );
}

/** Signs a person out everywhere, or everywhere but on `except`; inside the act that has a reason to. */
export function endDeviceSessionsOf(tx: Db, personId: string, except = ""): void {
  tx.delete(deviceSessions)
    .where(and(eq(deviceSessions.personId, personId), sql`${deviceSessions.id} <> ${except}`))
    .run();
}
