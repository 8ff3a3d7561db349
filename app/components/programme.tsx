import { ProgrammeSlotRow } from "#app/components/programme/programme-slot.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionNoteTakers, type NoteTakersOnPage } from "#app/components/session-note-takers.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { Capacity, InterventionKind, SessionKind } from "#domain/record/record.ts";
import { useId } from "react";

export type ProgrammeSpeaker = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: InterventionKind;
  readonly isRegistered: boolean;
};
export type ItemOnProgramme = {
  readonly id: string;
  readonly title: string;
  readonly minutes?: number;
  readonly paper?: string;
  readonly presenters: readonly {
    readonly code: string;
    readonly name: string;
    readonly capacity: Capacity;
    /** For the desk alone: what is not settled yet. */
    readonly standing?: "unconfirmed" | "not_registered";
  }[];
};
export type ProgrammeSlot = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  /** "09:30" on the clocks of the meeting's city. */
  readonly from?: string;
  readonly to?: string;
  readonly moderator?: string;
  readonly floorNote?: string;
  readonly guidingQuestions: readonly string[];
  readonly items: readonly ItemOnProgramme[];
  /** Who opened, presented or informed; empty for readers who may not see what was noted. */
  readonly speakers: readonly ProgrammeSpeaker[];
  /** Who took the floor after them. */
  readonly discussion: readonly { readonly code: string; readonly name: string }[];
  /** How many delegations are in the room, for whoever marks them; `present` is absent while nobody did. */
  readonly presence?: { readonly present?: number; readonly of: number };
  /** There is a chair's page for this reader. */
  readonly hasChair?: boolean;
};
/** `date` absent: sessions without hours. */
export type ProgrammeDay = { readonly date?: string; readonly zone: string; readonly slots: readonly ProgrammeSlot[] };

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
