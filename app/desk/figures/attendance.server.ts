import type {
  AttendanceOnPage,
  DialogueAttendanceOnPage,
  PartyShown,
} from "#app/components/figures/attendance-on-page.ts";
import { requireDialogue } from "#app/desk/dialogue/dialogue-access.server.ts";
import { meetingsFor, requireRegister, rightsAt } from "#app/desk/meetings/meeting-access.server.ts";
import type { MeetingDesk } from "#app/desk/meetings/meeting-desk.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { sessionNamesFor } from "#app/desk/room/session-names.server.ts";
import { authorize, whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { Db } from "#db/database/client.ts";
import { listDelegations } from "#db/delegations/delegations.ts";
import { listInterventions } from "#db/room/interventions.ts";
import { presentInSessions } from "#db/presence/presence.ts";
import { listSessions } from "#db/programme/sessions.ts";
import { attendanceOf } from "#domain/figures/attendance.ts";
import { whoCame } from "#domain/figures/who-came.ts";
import type { PartyId } from "#domain/record/record.ts";
import { byKind, inOrder } from "#domain/register/order.ts";
import type { Register } from "#domain/register/register.ts";
import { dayIn, type IsoDate } from "#domain/text/dates.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** How many meetings are laid side by side. */
const lastMeetings = 5;

/** The delegations of a meeting against its sessions. Who spoke is told only to those who may read lines. */
export function attendanceOnPage(db: Db, desk: MeetingDesk): AttendanceOnPage {
  const { meeting, asker } = desk;
  const register = requireRegister(db, meeting.dialogueId);
  const present = presentInSessions(db, meeting.id);
  const sessions = listSessions(db, meeting.id).filter(({ kind }) => kind !== "break");
  const { mayReadLines } = rightsAt(asker, desk);
  const parties = orderedByKind(register, partiesAt(db, meeting.id), meeting.startsOn);
  const attendance = attendanceOf(
    parties,
    sessions.map(({ id }) => ({
      present: present.get(id),
      speakers: mayReadLines ? speakersIn(db, { meetingId: meeting.id, sessionId: id }) : new Set(),
    })),
  );
  const shown = shownAt(register, meeting.startsOn);
  const named = sessionNamesFor(db, asker, desk);
  return {
    home: `/meetings/${meeting.id}`,
    sessions: sessions.map((session, index) => ({
      id: session.id,
      session: named(session),
      present: attendance.bySession[index],
    })),
    rows: attendance.rows.map(({ party, ...row }) => ({ ...row, party: shown(party) })),
    marked: attendance.marked,
    neverSeen: attendance.neverSeen.map(shown),
    spokeUnseen: attendance.spokeUnseen.map(({ party, session }) => ({ party: shown(party), session })),
    showsSpeakers: mayReadLines,
  };
}

/** Which parties came to the last meetings that the asker may read the delegations of. Throws 404 or 403. */
export function dialogueAttendance({ params, context }: Asked): DialogueAttendanceOnPage {
  const asker = whoAsks(context);
  const { dialogueId } = readParams(params, "dialogueId");
  const register = requireDialogue(context.db, asker, "dialogue.read", dialogueId);
  authorize(asker, "party_page.read", { dialogueId }, "dialogue.read");
  const held = meetingsFor(context.db, asker, dialogueId)
    .filter((seen) => rightsAt(asker, seen).mayReadDelegations)
    .map(({ meeting }) => ({ ...meeting, parties: new Set(partiesAt(context.db, meeting.id)) }))
    .filter(({ parties }) => parties.size > 0)
    .slice(0, lastMeetings)
    .toReversed();
  const today = dayIn(context.clock(), held.at(-1)?.timeZone ?? "UTC");
  const parties = new Set([...ownParties(register).map(({ id }) => id), ...held.flatMap((one) => [...one.parties])]);
  const shown = shownAt(register, today);
  return {
    dialogue: { id: dialogueId, name: register.dialogue.name },
    meetings: held.map(({ id, title, city, startsOn, endsOn, parties: there }) => ({
      ...{ id, title, city, startsOn, endsOn, delegations: there.size },
    })),
    rows: whoCame(orderedByKind(register, [...parties], today), held).map(({ party, ...row }) => ({
      ...row,
      party: shown(party),
    })),
  };
}

type Asked = Pick<LoaderFunctionArgs, "params" | "context">;

const partiesAt = (db: Db, meetingId: string) => listDelegations(db, meetingId).flatMap(({ party }) => party ?? []);

function speakersIn(db: Db, key: { readonly meetingId: string; readonly sessionId: string }): ReadonlySet<PartyId> {
  return new Set(
    listInterventions(db, key).flatMap(({ party, parties = [] }) =>
      [party, ...parties].filter((one) => typeof one === "string"),
    ),
  );
}

/** As a list of participants has them: states, the European Union, organisations. */
function orderedByKind(register: Register, parties: readonly PartyId[], on: IsoDate): readonly PartyId[] {
  const { states, europeanUnion, organisations } = byKind(register, inOrder(register, parties, on));
  return [...states, ...europeanUnion, ...organisations];
}

function shownAt(register: Register, on: IsoDate): (party: PartyId) => PartyShown {
  const names = namesAt(register, on);
  return (party) => ({ id: party, code: names.codeOf(party) ?? party, name: names.nameOf(party) });
}
