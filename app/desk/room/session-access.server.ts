import { requireMeeting, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { authorize, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Act as Doing } from "#db/audit/audit.ts";
import { findSession, type Session } from "#db/programme/sessions.ts";
import type { Act } from "#domain/access/rights.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

export type SessionSeen = {
  readonly asker: Asker;
  readonly seen: MeetingSeen;
  readonly session: Session;
  readonly doing: Doing;
};

/** The session at this address, for whoever may do `act` in it. Throws 404 where one may not know of it, else 403. */
export function requireSession(
  { params, context }: Pick<LoaderFunctionArgs, "params" | "context">,
  act: Act,
): SessionSeen {
  const asker = whoAsks(context);
  const key = readParams(params, "meetingId", "sessionId");
  const seen = requireMeeting(context.db, asker, key.meetingId);
  authorize(asker, act, seen.subject);
  const session = findSession(context.db, key) ?? notFound();
  return {
    asker,
    seen,
    session,
    doing: { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() },
  };
}
