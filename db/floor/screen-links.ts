import { and, eq, gt, isNull } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tokenHash } from "#db/sign-in/device-sessions.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { screenLinks } from "#db/schema/floor.ts";

/** A link to the room screen of one meeting; it can be shown again, because the house key makes it of its id. */
export type ScreenLink = { readonly id: string; readonly meetingId: string; readonly expiresAt: string };

const day = 24 * 60 * 60 * 1000;

/**
 * Makes the link of a meeting's room screen, in place of any before it. It ends with the day after the meeting's last
 * one, everywhere on Earth, and with the meeting's own end if that comes sooner.
 *
 * @param lastDay The meeting's last day, "2018-05-08".
 */
export function makeScreenLink(
  db: Db,
  key: HouseKey,
  { meetingId, lastDay, ...act }: Act & { readonly meetingId: string; readonly lastDay: string },
): ScreenLink {
  return db.transaction(
    (tx) => {
      revokeOpen(tx, meetingId, act.now);
      const id = newId({ msecs: act.now.getTime() });
      const end = Math.max(Date.parse(`${lastDay}T12:00:00Z`) + 2 * day, act.now.getTime() + day);
      const link = { id, meetingId, expiresAt: new Date(end).toISOString() };
      tx.insert(screenLinks)
        .values({
          ...link,
          tokenHash: tokenHash(key.tokenFor(purpose, id)),
          ...{ madeBy: act.actorId, madeAt: act.now.toISOString() },
        })
        .run();
      record(tx, { ...act, verb: "screen_link.made", targetId: id, meetingId });
      return link;
    },
    { behavior: "immediate" },
  );
}

/** Ends a meeting's link at once. */
export function revokeScreenLink(
  db: Db,
  { meetingId, ...act }: Act & { readonly meetingId: string },
): "revoked" | "none" {
  return db.transaction(
    (tx) => {
      const [ended] = revokeOpen(tx, meetingId, act.now);
      if (ended === undefined) return "none";
      record(tx, { ...act, verb: "screen_link.revoked", targetId: ended, meetingId });
      return "revoked";
    },
    { behavior: "immediate" },
  );
}

/** The meeting's link as it stands, if there is one. */
export function findScreenLink(db: Db, meetingId: string, now: Date): ScreenLink | undefined {
  return db
    .select(columns)
    .from(screenLinks)
    .where(and(eq(screenLinks.meetingId, meetingId), isOpen(now)))
    .get();
}

/** The link that a token opens, unless it is revoked, has ended, or never was. */
export function findScreenLinkByToken(db: Db, token: string, now: Date): ScreenLink | undefined {
  return db
    .select(columns)
    .from(screenLinks)
    .where(and(eq(screenLinks.tokenHash, tokenHash(token)), isOpen(now)))
    .get();
}

/** The secret part of a link. */
export function tokenOfScreen(key: HouseKey, { id }: ScreenLink): string {
  return key.tokenFor(purpose, id);
}

const purpose = "screen";
const columns = { id: screenLinks.id, meetingId: screenLinks.meetingId, expiresAt: screenLinks.expiresAt };
const isOpen = (now: Date) => and(isNull(screenLinks.revokedAt), gt(screenLinks.expiresAt, now.toISOString()));

function revokeOpen(tx: Db, meetingId: string, now: Date): string[] {
  return tx
    .update(screenLinks)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(screenLinks.meetingId, meetingId), isOpen(now)))
    .returning({ id: screenLinks.id })
    .all()
    .map(({ id }) => id);
}
