import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import type { MeetingRead } from "#app/desk/meetings/meeting-read.server.ts";
import { readMeeting } from "#app/desk/meetings/meeting-read.server.ts";
import { ownParties } from "#app/desk/access/own-parties.server.ts";
import { saidBefore } from "#app/desk/room/said-before.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { listCaptures } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { readFloor } from "#db/floor/floor-rows.ts";
import { newsHead } from "#db/floor/news.ts";
import { listPresentParties } from "#db/presence/presence.ts";
import { findPerson } from "#db/accounts/people.ts";
import type { MeetingRecord, PartyId, RecordSession } from "#domain/record/record.ts";
import type { AppLoadContext } from "@remix-run/node";
import { findParty } from "#domain/register/find-party.ts";
import { nameOn } from "#domain/register/name-on.ts";
import { pickable } from "#domain/register/pickable.ts";
import type { Register } from "#domain/register/register.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import { spellingOf } from "#domain/text/spelling.ts";

type Asked = {
  readonly house: Pick<AppLoadContext, "db" | "notes">;
  readonly asker: Asker;
  readonly seen: MeetingSeen;
  readonly now: Date;
};

/** The room of a session for somebody who may note in it: everything but what is noted there. */
export function liveRoomOf({ house, asker, seen, now }: Asked, session: RecordSession): LiveRoomOnPage {
  const { db } = house;
  const read = readMeeting(house, seen.meeting, { mayReadNotes: true });
  const { record, labels } = read;
  const { id: meetingId, title, timeZone, city, chairs = [], secretariat } = record.meeting;
  const key = { meetingId, sessionId: session.id };
  const meetingHome = `/meetings/${meetingId}`;
  const others = (record.sessions ?? []).filter(({ id }) => id !== session.id);
  const chair = chairs.flatMap(({ party }) => party ?? [])[0];
  return {
    me: { id: asker.id, name: asker.name },
    ...{ meetingId, meeting: title, meetingHome, timeZone, city, spelling: spellingOf(record.meeting.language) },
    home: `${meetingHome}/sessions/${session.id}`,
    session: inBrief(session),
    sessions: (record.sessions ?? [])
      .filter(({ kind }) => kind !== "break")
      .map((one) => ({ ...inBrief(one), home: `${meetingHome}/sessions/${one.id}` })),
    parties: partiesIn(house, session, seen, read),
    ...(chair !== undefined && { chair }),
    ...(secretariat !== undefined && { secretariat }),
    // Where the news stand is read first: what comes in between is heard once more rather than never.
    ...(asker.may("floor.read", seen.subject) && {
      floor: { since: newsHead(db, meetingId), floor: readFloor(db, key) },
    }),
    mayManageFloor: asker.may("floor.manage", seen.subject),
    now: now.getTime(),
    saidBefore: saidBefore(house, asker, seen),
    elsewhere: others.flatMap(({ interventions = [] }) =>
      interventions.map(({ id }) => ({ id, label: labels.get(id) ?? id })),
    ),
    turnsElsewhere: turnsOn(session, record),
    acronyms: read.register.acronyms.map(({ acronym, expansion }) => ({ acronym, expansion })),
    people: writersOf(db, key),
  };
}

const inBrief = ({ id, kind, number, title }: RecordSession) => ({ id, kind, number, title });

function partiesIn(
  { db }: Asked["house"],
  { id: sessionId }: RecordSession,
  { meeting }: MeetingSeen,
  { record, register }: MeetingRead,
): LiveRoomOnPage["parties"] {
  const registered = new Set((record.participants?.delegations ?? []).flatMap(({ party }) => party ?? []));
  const known = new Set(register.parties.map(({ id }) => id));
  const others = ownParties(requireRegister(db, meeting.dialogueId)).map(({ id }) => id);
  const present = new Set(listPresentParties(db, { meetingId: meeting.id, sessionId }));
  const inLists = (ids: Iterable<string>) =>
    pickable(
      register,
      [...ids].filter((id) => known.has(id)),
      meeting.startsOn,
    ).map((party) => ({ ...party, inReport: nameInReport(register, party.id, meeting.startsOn) }));
  return [
    ...inLists(registered).map((party) => ({ ...party, isRegistered: true, isPresent: present.has(party.id) })),
    ...inLists(others.filter((id) => !registered.has(id))).map((party) => ({
      ...party,
      isRegistered: false,
      isPresent: present.has(party.id),
    })),
  ];
}

/** The report gives an organisation in full at its first use only. */
function nameInReport(register: Register, id: PartyId, on: IsoDate): string {
  const party = findParty(register, id);
  if (!party) return id;
  return nameOn(party, on, party.kind === "state" || party.acronym === undefined ? "running" : "acronym");
}

/** How often each party took the floor in the day's other sessions; in all of them where no day is known. */
function turnsOn(session: RecordSession, { sessions = [] }: MeetingRecord): LiveRoomOnPage["turnsElsewhere"] {
  const day = session.startsAt?.slice(0, 10);
  const turns: Record<string, number> = {};
  for (const { id, startsAt, interventions = [] } of sessions) {
    if (id === session.id || startsAt?.slice(0, 10) !== day) continue;
    for (const { party, parties = [] } of interventions)
      for (const spoke of [...(typeof party === "string" ? [party] : []), ...parties])
        turns[spoke] = (turns[spoke] ?? 0) + 1;
  }
  return turns;
}

function writersOf(db: Db, key: { meetingId: string; sessionId: string }): LiveRoomOnPage["people"] {
  const ids = new Set(listCaptures(db, key).map(({ openedBy }) => openedBy));
  return Object.fromEntries([...ids].map((id) => [id, findPerson(db, id)?.name ?? id]));
}
