import type { RoomOnPage } from "#app/components/room/room-lines.tsx";
import type { LinesShown } from "#app/components/room/stream-filter.tsx";
import { capturesOf } from "#app/desk/room/captures-of-session.server.ts";
import type { MeetingRead } from "#app/desk/meetings/meeting-read.server.ts";
import type { MeetingRecord, RecordSession } from "#domain/record/record.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";

/** A session as it was noted, for a reader who may see lines. */
export function roomOf(
  read: MeetingRead,
  { session, shown, mayReadNotes }: { session: RecordSession; shown: LinesShown; mayReadNotes: boolean },
): RoomOnPage {
  const { record, labels } = read;
  const { id, kind, number, title } = session;
  const captures = capturesOf(session, read, { mayReadNotes });
  const streams = {
    all: captures,
    "to-draft": captures.filter(({ line }) => line.state === "to draft" || line.state === "fragment"),
    pinned: captures.filter(({ isPinned }) => isPinned === true),
  };
  return {
    home: homeOf(record, id),
    report: `/meetings/${record.meeting.id}/report`,
    points: `/meetings/${record.meeting.id}/points`,
    session: { id, kind, number, title },
    sessions: sessionsOf(record),
    captures: streams[shown],
    counts: { all: captures.length, "to-draft": streams["to-draft"].length, pinned: streams.pinned.length },
    shown,
    pinned: streams.pinned.map((pin) => ({
      id: pin.id,
      label: labels.get(pin.id) ?? pin.id,
      words: pin.line.state === "prints" ? pin.line.sentence : "",
    })),
  };
}

const homeOf = ({ meeting }: MeetingRecord, sessionId: string) => `/meetings/${meeting.id}/sessions/${sessionId}`;

function sessionsOf(record: MeetingRecord): RoomOnPage["sessions"] {
  return (record.sessions ?? [])
    .filter(({ kind }) => kind !== "break")
    .map(({ id, kind, number, title, interventions = [] }) => ({
      ...{ id, kind, number, title },
      home: homeOf(record, id),
      interventions: interventions.length,
      toDraft: interventions.filter((intervention) => printabilityOf(intervention) === "to draft").length,
    }));
}
