import type { RoomOnPage } from "#app/components/room.tsx";
import type { StreamShown } from "#app/components/stream-filter.tsx";
import { capturesOf } from "#app/desk/captures-of-session.server.ts";
import type { MeetingSeen } from "#app/desk/meeting-access.server.ts";
import { requireRegister } from "#app/desk/meeting-access.server.ts";
import { namesAt } from "#app/desk/names.server.ts";
import { printingOf } from "#app/desk/printing.server.ts";
import { speakerOf } from "#app/desk/speaker.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/client.ts";
import { listInterventions } from "#db/interventions.ts";
import { exportRecord } from "#db/records.ts";
import type { Session } from "#db/sessions.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { inOrder } from "#domain/register/order.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A session as it was noted, for a reader who may see lines. */
export function roomOf(
  db: Db,
  { meeting }: MeetingSeen,
  {
    session,
    shown,
    mayReadNotes,
    mayWrite,
  }: { session: Session; shown: StreamShown } & Pick<RoomOnPage, "mayWrite"> & { mayReadNotes: boolean },
): RoomOnPage {
  const register = requireRegister(db, meeting.dialogueId);
  const record = exportRecord(db, meeting.id) ?? notFound();
  const names = namesAt(register, meeting.startsOn);
  const labels = labelsOf(record, names);
  const captures = capturesOf(listInterventions(db, { meetingId: meeting.id, sessionId: session.id }), {
    names,
    printing: printingOf(record, register),
    labelOf: (id) => labels.get(id),
    mayReadNotes,
  });
  const streams = {
    all: captures,
    "to-draft": captures.filter(({ line }) => line.state === "to draft" || line.state === "fragment"),
    pinned: captures.filter(({ isPinned }) => isPinned),
  };
  return {
    home: homeOf(meeting.id, session.id),
    session: { id: session.id, kind: session.kind, number: session.number, title: session.title },
    sessions: sessionsOf(record),
    captures: streams[shown],
    counts: { all: captures.length, "to-draft": streams["to-draft"].length, pinned: streams.pinned.length },
    shown,
    silent: mayWrite ? inOrder(register, silentIn(record), meeting.startsOn).map((id) => names.codeOf(id) ?? id) : [],
    pinned: streams.pinned.map(({ id, line }) => ({
      id,
      label: labels.get(id) ?? id,
      words: line.state === "prints" ? line.sentence : "",
    })),
    mayWrite,
  };
}

const homeOf = (meetingId: string, sessionId: string) => `/meetings/${meetingId}/sessions/${sessionId}`;

function sessionsOf({ meeting, sessions = [] }: MeetingRecord): RoomOnPage["sessions"] {
  return sessions
    .filter(({ kind }) => kind !== "break")
    .map(({ id, kind, number, title, interventions = [] }) => ({
      ...{ id, kind, number, title },
      home: homeOf(meeting.id, id),
      interventions: interventions.length,
      toDraft: interventions.filter((intervention) => printabilityOf(intervention) === "to draft").length,
    }));
}

/** Registered, and not heard in any session. */
export function silentIn({ participants, sessions = [] }: MeetingRecord): readonly string[] {
  const heard = new Set(
    sessions.flatMap(({ interventions = [] }) =>
      interventions.flatMap(({ party, parties = [], onBehalfOf }) => [party, onBehalfOf, ...parties]),
    ),
  );
  return (participants?.delegations ?? []).flatMap(({ party }) =>
    typeof party === "string" && !heard.has(party) ? [party] : [],
  );
}

/** How each taking of the floor is referred to on the screen: "IOM 2.3" is the third of Session 2. */
export function labelsOf({ sessions = [] }: MeetingRecord, names: ReturnType<typeof namesAt>): Map<string, string> {
  return new Map(
    sessions.flatMap(({ number, interventions = [] }) =>
      interventions.map((intervention, index) => {
        const { code, speaker } = speakerOf(intervention, names);
        const place = number === undefined ? "" : ` ${number}.${index + 1}`;
        return [intervention.id, `${code ?? speaker ?? "?"}${place}`] as const;
      }),
    ),
  );
}
