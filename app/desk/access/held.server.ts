import type { HeldOnPage } from "#app/components/accounts/held.tsx";
import { namesAt } from "#app/desk/register/names.server.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { loadRegister } from "#db/register/register.ts";
import type { FunctionHeld } from "#domain/access/actor.ts";
import { findBody } from "#domain/register/find-party.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** A function with the names of what it is held for, as they stand on a day. */
export function heldOnPage(db: Db, held: FunctionHeld, day: IsoDate): HeldOnPage {
  const meeting = held.meetingId === undefined ? undefined : findMeeting(db, held.meetingId);
  const dialogueId = held.dialogueId ?? meeting?.dialogueId;
  const register = dialogueId === undefined ? undefined : loadRegister(db, dialogueId);
  const names = register && namesAt(register, meeting?.startsOn ?? day);
  return {
    function: held.function,
    ...(register && { dialogue: register.dialogue.name }),
    ...(register && held.bodyId !== undefined && { body: findBody(register, held.bodyId)?.name ?? held.bodyId }),
    ...(meeting && { meeting: `${meeting.city}, ${meeting.startsOn.slice(0, 4)}` }),
    ...(names && held.partyId !== undefined && { party: names.nameOf(held.partyId) }),
  };
}
