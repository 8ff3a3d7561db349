import type { Asker } from "#app/desk/who-asks.server.ts";
import { whoAsks } from "#app/desk/who-asks.server.ts";
import { findMeetingSeen } from "#app/desk/meeting-access.server.ts";
import type { SessionKey } from "#db/captures.ts";
import type { Db } from "#db/client.ts";
import { findSignedIn } from "#db/device-sessions.ts";
import { isFrozen } from "#db/frozen.ts";
import { listHoldingsEver } from "#db/holdings.ts";
import { listSessionNoteTakers } from "#db/session-note-takers.ts";
import { findSession } from "#db/sessions.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { CaptureLayer } from "#domain/interventions/capture.ts";
import type { AppLoadContext } from "@remix-run/node";

/** What judging needs of the house. */
export type Court = Pick<AppLoadContext, "db" | "clock" | "log" | "judged">;

/** Somebody on a socket, with what they may do in the room now. Asked anew for each frame, by the facts last read. */
export type Standing = {
  readonly asker: Asker;
  readonly mayRead: () => boolean;
  readonly mayWrite: () => boolean;
  readonly mayReadLayer: (layer: CaptureLayer) => boolean;
  /** Held what it takes once, so that what they wrote meanwhile is kept aside and not refused. */
  readonly isFormer: boolean;
};

/** What rights to a session's notes depend on besides the person: the same for everybody who is judged in one moment. */
export type SessionSeen = { readonly subject: Subject; readonly noteTakers: readonly string[] };

/** Undefined where there is no such session. */
export function findSessionSeen(db: Db, key: SessionKey): SessionSeen | undefined {
  const seen = findMeetingSeen(db, key.meetingId);
  if (!seen || !findSession(db, key)) return undefined;
  return { subject: seen.subject, noteTakers: listSessionNoteTakers(db, key) };
}

/**
 * Who has this token and how they stand to a session's notes. "unknown": they may not know of it; "refused": they may,
 * and have no business in its notes.
 */
export function standingOf(
  court: Court,
  token: string,
  session: SessionSeen | undefined,
  requestId: string,
): Standing | "unknown" | "refused" {
  const { db, clock } = court;
  const signedIn = findSignedIn(db, token, clock());
  if (!signedIn || !session) return "unknown";
  const asker = whoAsks({ ...court, signedIn, requestId });
  const { subject, noteTakers } = session;
  // Facts are read every few moments, but what is written after a freeze would be in no version.
  const isOpen = () => subject.meetingId === undefined || !isFrozen(db, subject.meetingId);
  const standing = { asker, ...rightsOf(asker, subject, { isCovered: noteTakers.includes(asker.id), isOpen }) };
  if (standing.mayRead()) return { ...standing, isFormer: false };

  const holdings = listHoldingsEver(db, signedIn.person.id);
  const former = whoAsks({ ...court, signedIn: { ...signedIn, holdings }, requestId });
  if (rightsOf(former, subject, { isCovered: false, isOpen }).mayWrite()) return { ...standing, isFormer: true };
  asker.refused("note.read");
  return asker.may("meeting.read", subject) ? "refused" : "unknown";
}

function rightsOf(
  { may }: Asker,
  subject: Subject,
  { isCovered, isOpen }: { readonly isCovered: boolean; readonly isOpen: () => boolean },
) {
  const ofNoteTaker: Subject = { ...subject, openings: isCovered ? ["own session's note-taker"] : [] };
  return {
    mayRead: () => may("note.read", subject),
    mayWrite: () =>
      (["note.write", "line.write", "line.pin", "attribution.set"] as const).every((act) => may(act, subject)) && isOpen(),
    mayReadLayer: (layer: CaptureLayer) =>
      may("note.read", subject) && (layer === "text" || may("note.read_off_record", ofNoteTaker)),
  };
}
