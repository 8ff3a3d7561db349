import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { DocumentId } from "#app/collab/wire.ts";
import { findSignedIn } from "#db/sign-in/device-sessions.ts";
import { listHoldingsEver } from "#db/accounts/holdings.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What judging needs of the house. */
export type Court = Pick<AppLoadContext, "db" | "clock" | "log" | "judged">;

/** What somebody may do in a room. Asked anew for each frame, by the facts last read. */
export type RightsThere = {
  readonly mayRead: () => boolean;
  readonly mayWrite: () => boolean;
  readonly mayReadLayer: (layer: DocumentId["layer"]) => boolean;
};

/** Somebody on a socket, with what they may do in the room now. */
export type Standing = RightsThere & {
  readonly asker: Asker;
  /** Held what it takes once, so that what they wrote meanwhile is kept aside and not refused. */
  readonly isFormer: boolean;
  /** Does nobody write now, because a version is frozen? */
  readonly isFrozen: () => boolean;
};

/** What rights in a room depend on besides the person: the same for everybody who is judged in one moment. */
export type PlaceSeen = {
  readonly subject: Subject;
  /** The act by which one reads there. */
  readonly reading: Act;
  readonly rightsOf: (asker: Asker) => RightsThere;
  /** Does somebody's former right to write count, for what they wrote without a network? */
  readonly keepsAside: boolean;
  readonly isFrozen: () => boolean;
};

/**
 * Who has this token and how they stand to a place. "unknown": they may not know of it, or there is none; "refused":
 * they may, and have no business there.
 */
export function standingOf(
  court: Court,
  token: string,
  place: PlaceSeen | undefined,
  requestId: string,
): Standing | "unknown" | "refused" {
  const { db, clock } = court;
  const signedIn = findSignedIn(db, token, clock());
  if (!signedIn || !place) return "unknown";
  const asker = whoAsks({ ...court, signedIn, requestId });
  const { subject, reading, rightsOf, keepsAside, isFrozen } = place;
  const standing = { asker, ...rightsOf(asker), isFrozen };
  if (standing.mayRead()) return { ...standing, isFormer: false };

  if (keepsAside) {
    const holdings = listHoldingsEver(db, signedIn.person.id);
    const former = whoAsks({ ...court, signedIn: { ...signedIn, holdings }, requestId });
    if (rightsOf(former).mayWrite()) return { ...standing, isFormer: true };
  }
  asker.refused(reading);
  return asker.may("meeting.read", subject) ? "refused" : "unknown";
}
