import { and, eq, isNull } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { tokenHash } from "#db/sign-in/device-sessions.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { calendarLinks } from "#db/schema/programme.ts";

/** The address of a meeting's programme for one person's calendar; the house key makes its token of its id. */
export type CalendarLink = { readonly id: string; readonly meetingId: string; readonly personId: string };

type OwnLink = Act & { readonly meetingId: string };

/** Makes the link of whoever acts, in place of any they had before. */
export function makeCalendarLink(db: Db, key: HouseKey, { meetingId, ...act }: OwnLink): CalendarLink {
  return db.transaction(
    (tx) => {
      const own = { meetingId, personId: act.actorId };
      revokeOpen(tx, { ...act, meetingId });
      const link = { id: newId({ msecs: act.now.getTime() }), ...own };
      tx.insert(calendarLinks)
        .values({ ...link, tokenHash: tokenHash(tokenOfCalendar(key, link)), madeAt: act.now.toISOString() })
        .run();
      record(tx, { ...act, verb: "calendar_link.made", targetId: link.id, meetingId });
      return link;
    },
    { behavior: "immediate" },
  );
}

/** Ends the link of whoever acts at once. */
export function revokeCalendarLink(db: Db, act: OwnLink): "revoked" | "none" {
  return db.transaction(
    (tx) => {
      const link = findCalendarLink(tx, { meetingId: act.meetingId, personId: act.actorId });
      if (!link) return "none";
      revokeOpen(tx, act);
      record(tx, { ...act, verb: "calendar_link.revoked", targetId: link.id });
      return "revoked";
    },
    { behavior: "immediate" },
  );
}

/** Somebody's link to a meeting as it stands, if they have one. */
export function findCalendarLink(db: Db, key: Omit<CalendarLink, "id">): CalendarLink | undefined {
  return db.select(columns).from(calendarLinks).where(isOpenOf(key)).get();
}

/** The link that a token opens, unless it was revoked or never was. */
export function findCalendarLinkByToken(db: Db, token: string): CalendarLink | undefined {
  return db
    .select(columns)
    .from(calendarLinks)
    .where(and(eq(calendarLinks.tokenHash, tokenHash(token)), isNull(calendarLinks.revokedAt)))
    .get();
}

/** The secret part of a link. */
export function tokenOfCalendar(key: HouseKey, { id }: Pick<CalendarLink, "id">): string {
  return key.tokenFor("calendar", id);
}

const columns = { id: calendarLinks.id, meetingId: calendarLinks.meetingId, personId: calendarLinks.personId };

const isOpenOf = ({ meetingId, personId }: Omit<CalendarLink, "id">) =>
  and(
    and(eq(calendarLinks.meetingId, meetingId), eq(calendarLinks.personId, personId)),
    isNull(calendarLinks.revokedAt),
  );

function revokeOpen(tx: Db, { meetingId, actorId, now }: OwnLink): void {
  tx.update(calendarLinks)
    .set({ revokedAt: now.toISOString() })
    .where(isOpenOf({ meetingId, personId: actorId }))
    .run();
}
