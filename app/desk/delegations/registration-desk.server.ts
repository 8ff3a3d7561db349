import type { DeskPersonRow, RegistrationDeskOnPage } from "#app/components/delegations/registration-desk-page.tsx";
import { heldOnPage } from "#app/desk/access/held.server.ts";
import { requireMeeting, requireRegister, type MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { authorize, type Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { listPeopleAtMeeting, type PersonAtMeeting } from "#db/delegations/people-at-meeting.ts";
import { foldedWords } from "#domain/register/folded-words.ts";
import { v7 as newId } from "uuid";

/** The desk of a meeting for whoever may give codes there. Throws 404 or 403 to everybody else. */
export function requireRegistrationDesk(db: Db, actor: Asker, meetingId: string): MeetingSeen {
  const seen = requireMeeting(db, actor, meetingId);
  authorize(actor, "desk_code.give", seen.subject);
  return seen;
}

/** Whom the desk may let in, those who were searched for. */
export function registrationDeskOnPage(
  db: Db,
  { meeting }: MeetingSeen,
  { search, now }: { readonly search: string; readonly now: Date },
): RegistrationDeskOnPage {
  const names = namesAt(requireRegister(db, meeting.dialogueId), meeting.startsOn);
  const isFound = ({ name, held }: PersonAtMeeting) => {
    const party = held.partyId === undefined ? [] : [names.nameOf(held.partyId), names.codeOf(held.partyId) ?? ""];
    const words = foldedWords([name, ...party].join(" "));
    return foldedWords(search).every((typed) => words.some(({ folded }) => folded.startsWith(typed.folded)));
  };
  const people = peopleAt(db, meeting, now);
  return {
    ...{ meetingId: meeting.id, search, all: new Set(people.map(({ id }) => id)).size },
    people: [...Map.groupBy(people, ({ id }) => id).values()]
      .filter((functions) => functions.some(isFound))
      .map((functions) => rowOf(functions, db, now)),
  };
}

/** One person whom this desk may let in. Throws 404 for anybody else. */
export function requirePersonAtDesk(
  db: Db,
  { meeting }: MeetingSeen,
  { personId, now }: { readonly personId: string; readonly now: Date },
): DeskPersonRow {
  const functions = peopleAt(db, meeting, now).filter(({ id }) => id === personId);
  return functions.length === 0 ? notFound() : rowOf(functions, db, now);
}

function peopleAt(db: Db, { id, dialogueId }: MeetingSeen["meeting"], now: Date): PersonAtMeeting[] {
  return listPeopleAtMeeting(db, { meetingId: id, dialogueId, day: now.toISOString().slice(0, 10) });
}

function rowOf(functions: readonly PersonAtMeeting[], db: Db, now: Date): DeskPersonRow {
  const [first] = functions;
  if (!first) return notFound();
  const day = now.toISOString().slice(0, 10);
  return {
    ...{ id: first.id, name: first.name, codeId: newId({ msecs: now.getTime() }) },
    held: functions.map(({ held }) => heldOnPage(db, held, day)),
  };
}
