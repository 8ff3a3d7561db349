import { ProgrammeSlotRow } from "#app/components/programme/programme-slot.tsx";
import type { ProgrammeDay } from "#app/components/programme/programme-day.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionNoteTakers, type NoteTakersOnPage } from "#app/components/room/session-note-takers.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import { useId } from "react";

/** One day of the programme, as a column of hours. */
export function ProgrammeDayColumn({
  day,
  meetingId,
  mayReadLines,
  mayReadNotes,
  noteTakers,
  openId,
  mayMove = false,
}: {
  day: ProgrammeDay;
  meetingId: string;
  mayReadLines: boolean;
  mayReadNotes: boolean;
  /** For whoever says who covers a session. */
  noteTakers?: NoteTakersOnPage;
  /** The session whose form stands beside. */
  openId?: string;
  /** Sessions can be opened, and moved by key and by dragging. */
  mayMove?: boolean;
}) {
  const text = useText();
  const days = useDays();
  const heading = useId();
  return (
    <section className="pane" aria-labelledby={heading}>
      <h2 id={heading} className="day">
        {day.date === undefined ? text("programme.no_hours") : <RecordText>{days.weekday(day.date)}</RecordText>}
        {day.date !== undefined && (
          <span className="faint">
            <RecordText>{day.zone}</RecordText>
          </span>
        )}
      </h2>
      {day.slots.map((slot) => (
        <ProgrammeSlotRow
          key={slot.id}
          slot={slot}
          home={`/meetings/${meetingId}/sessions/${slot.id}`}
          hasRoom={mayReadLines}
          hasNotes={mayReadNotes}
          isOpen={slot.id === openId}
          changedAt={mayMove ? `/meetings/${meetingId}?session=${encodeURIComponent(slot.id)}#session-form` : undefined}
        >
          {noteTakers && slot.kind !== "break" && <SessionNoteTakers noteTakers={noteTakers} sessionId={slot.id} />}
        </ProgrammeSlotRow>
      ))}
    </section>
  );
}
