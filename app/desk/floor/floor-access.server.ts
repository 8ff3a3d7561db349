import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { requireMeeting, requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Act as Doing } from "#db/audit/audit.ts";
import { readFloor, type SessionKey } from "#db/floor/floor-rows.ts";
import { findSession } from "#db/programme/sessions.ts";
import type { Act } from "#domain/access/rights.ts";
import type { PartyId } from "#domain/record/record.ts";
import { findParty } from "#domain/register/find-party.ts";
import type { ActionFunctionArgs } from "@remix-run/node";
import type { z } from "zod";

type Asked = Pick<ActionFunctionArgs, "params" | "context">;

/** A session whose floor is asked for; `key` with `doing` is what every verb of it begins with. */
export type FloorSeen = {
  readonly asker: Asker;
  readonly seen: MeetingSeen;
  readonly key: SessionKey;
  readonly doing: Doing;
};

/**
 * The session at this address. Throws 404 to whoever may not read its meeting; 403 to whoever may not do `act` there
 * now, whether or not there is such a session, which they are not to learn; then 404 where there is none.
 */
export function requireFloor(asked: Asked, act: Act): FloorSeen {
  const found = findFloor(asked);
  authorize(found.asker, act, found.seen.subject);
  requireSession(asked, found);
  return found;
}

/** What is asked for at this address, before anything but reading its meeting was judged. */
export function findFloor({ params, context }: Asked): FloorSeen {
  const asker = whoAsks(context);
  const key = readParams(params, "meetingId", "sessionId");
  const seen = requireMeeting(context.db, asker, key.meetingId);
  const doing = { actorId: asker.id, deviceSessionId: asker.deviceSessionId, now: context.clock() };
  return { asker, seen, key, doing };
}

/** Throws 404 where there is no such session; to be asked after the right. */
export function requireSession({ context }: Asked, { key }: FloorSeen): void {
  if (!findSession(context.db, key)) notFound();
}

/** What was sent. Throws 400 where no page of ours would have sent it. */
export async function readSent<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const sent = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!sent.success) throw new Response(null, { status: 400 });
  return sent.data;
}

/** A party of the meeting's register. Throws 400 where it is none. */
export function requireParty({ context }: Asked, { seen }: FloorSeen, party: PartyId): PartyId {
  if (findParty(requireRegister(context.db, seen.meeting.dialogueId), party)) return party;
  throw new Response(null, { status: 400 });
}

/** The floor after an act, with what else is to be said; 409 where the act came too late and changed nothing. */
export function floorAnswer({ context }: Asked, key: SessionKey, said: object = {}, status: 200 | 409 = 200): Response {
  return Response.json({ ...said, floor: readFloor(context.db, key) }, { status });
}
