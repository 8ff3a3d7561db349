import { namesAt } from "#app/desk/register/names.server.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { loadRegister } from "#db/register/register.ts";
import type { FunctionHeld, FunctionName } from "#domain/access/actor.ts";

/** A function with the names of what it is held for, as a page shows it. */
export type FunctionOnPage = {
  readonly function: FunctionName;
  readonly dialogue?: string;
  readonly body?: string;
  readonly meeting?: { readonly id: string; readonly title: string };
  readonly party?: string;
};

/** Names what a function is held for, as of one day. */
export function functionOnPage(db: Db, held: FunctionHeld, day: string): FunctionOnPage {
  const meeting = held.meetingId === undefined ? undefined : findMeeting(db, held.meetingId);
  const dialogueId = held.dialogueId ?? meeting?.dialogueId;
  const register = dialogueId === undefined ? undefined : loadRegister(db, dialogueId);
  return {
    function: held.function,
    dialogue: register?.dialogue.name,
    body: held.bodyId && (register?.bodies.find(({ id }) => id === held.bodyId)?.name ?? held.bodyId),
    meeting: meeting && { id: meeting.id, title: meeting.title },
    party: held.partyId && (register ? namesAt(register, day).nameOf(held.partyId) : held.partyId),
  };
}
