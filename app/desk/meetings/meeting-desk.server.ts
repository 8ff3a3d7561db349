import { requireMeeting, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { mustRead, whoAsks, type Asker } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Act as Doing } from "#db/audit/audit.ts";
import type { Act } from "#domain/access/rights.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** Something of a meeting, for somebody who may read it, and as whom they would act upon it. */
export type MeetingDesk = MeetingSeen & { readonly asker: Asker; readonly doing: Doing };

/** Throws 404 to whoever may not know of it. */
export function requireMeetingDesk(
  { params, context }: Pick<LoaderFunctionArgs, "params" | "context">,
  read: Act,
): MeetingDesk {
  const asker = whoAsks(context);
  const seen = requireMeeting(context.db, asker, readParams(params, "meetingId").meetingId);
  mustRead(asker, read, seen.subject);
  const doing = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  return { ...seen, asker, doing };
}
