import type { Db } from "#db/database/client.ts";
import { readFloor, type SessionKey } from "#db/floor/floor-rows.ts";
import type { Floor } from "#domain/floor/turn.ts";
import type { PartyNames } from "#domain/register/party-names.ts";
import { partyNames } from "#domain/register/party-names.ts";
import type { PartyId } from "#domain/record/record.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { loadRegister } from "#db/register/register.ts";

/** The floor of a session, with the names of everybody in it. */
export type FloorShown = { readonly floor: Floor; readonly names: Readonly<Record<PartyId, PartyNames>> };

/** The floor as followers are told of it. The names are those of the meeting's first day, as in its report. */
export function floorShown(db: Db, key: SessionKey): FloorShown {
  const floor = readFloor(db, key);
  const { current, waiting, spoken } = floor;
  const parties = [current, ...waiting, ...spoken].flatMap((one) => one?.party ?? []);
  const meeting = findMeeting(db, key.meetingId);
  const register = meeting && loadRegister(db, meeting.dialogueId);
  return { floor, names: register ? partyNames(register, parties, meeting.startsOn) : {} };
}

/** The floor as it looks to whoever may not read it, before a meeting is in session or after: nobody has it. */
export function floorAtRest(sessionId: string): FloorShown {
  const set = { isListClosed: false, screen: "list", isFrozen: false } as const;
  return { floor: { sessionId, waiting: [], spoken: [], ...set }, names: {} };
}
