import { PartyCode } from "#app/components/party-code.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { SessionNoteTakers, type NoteTakersOnPage } from "#app/components/session-note-takers.tsx";
import { useDays } from "#app/components/use-days.ts";
import { useText } from "#app/locales/use-text.ts";
import type { InterventionKind, SessionKind } from "#domain/record/record.ts";
import { Link } from "@remix-run/react";
import { useId, type ReactNode } from "react";

export type ProgrammeSpeaker = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: InterventionKind;
  readonly isRegistered: boolean;
};
export type ProgrammeSlot = {
  readonly id: string;
  readonly kind: SessionKind;
  readonly number?: number;
  readonly title?: string;
  /** "09:30" on the clocks of the meeting's city. */
  readonly from?: string;
  readonly to?: string;
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
}: {
  day: ProgrammeDay;
  meetingId: string;
  mayReadLines: boolean;
  mayReadNotes: boolean;
  /** For whoever says who covers a session. */
  noteTakers?: NoteTakersOnPage;
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
        <Slot
          key={slot.id}
          slot={slot}
          home={`/meetings/${meetingId}/sessions/${slot.id}`}
          hasRoom={mayReadLines}
          hasNotes={mayReadNotes}
        >
          {noteTakers && slot.kind !== "break" && <SessionNoteTakers noteTakers={noteTakers} sessionId={slot.id} />}
        </Slot>
      ))}
    </section>
  );
}

type SlotProps = { slot: ProgrammeSlot; home: string; hasRoom: boolean; hasNotes: boolean; children?: ReactNode };

function Slot({ slot, home, hasRoom, hasNotes, children }: SlotProps) {
  const text = useText();
  const isBreak = slot.kind === "break";
  const name = <SessionName session={slot} />;
  return (
    <article className={isBreak ? "slot break" : "slot"}>
      <p className="hours">
        {slot.from !== undefined && <time data-record="">{slot.from}</time>}
        {slot.to !== undefined && (
          <span className="faint">
            <time data-record="">{slot.to}</time>
          </span>
        )}
      </p>
      <div>
        <h3>{hasRoom && !isBreak ? <Link to={home}>{name}</Link> : name}</h3>
        {slot.speakers.length > 0 && <Speakers speakers={slot.speakers} />}
        {slot.discussion.length > 0 && <Discussion parties={slot.discussion} />}
        {hasNotes && !isBreak && (
          <p className="sub">
            <a href={`${home}/notes.docx`} download>
              {text("programme.notes_file")}
            </a>
          </p>
        )}
        <InTheRoom slot={slot} home={home} />
        {children}
      </div>
    </article>
  );
}

function Speakers({ speakers }: { speakers: readonly ProgrammeSpeaker[] }) {
  const text = useText();
  return (
    <ol className="items">
      {speakers.map(({ id, code, name, kind, isRegistered }) => (
        <li key={id} className={isRegistered ? undefined : "warn"}>
          <PartyCode code={code} />
          <RecordText>{name}</RecordText>
          <span className="end">{isRegistered ? text(`intervention.${kind}`) : text("programme.not_registered")}</span>
        </li>
      ))}
    </ol>
  );
}

function Discussion({ parties }: { parties: ProgrammeSlot["discussion"] }) {
  const text = useText();
  return (
    <p className="sub">
      {text.rich("programme.discussion", {
        parties: <RecordText>{parties.map(({ code }) => code).join(" · ")}</RecordText>,
      })}
    </p>
  );
}

/** What a session has while it goes on, beside its room. */
function InTheRoom({ slot: { presence, hasChair }, home }: { slot: ProgrammeSlot; home: string }) {
  const text = useText();
  if (!presence && !hasChair) return null;
  return (
    <p className="sub in-room">
      {presence && (
        <Link to={`${home}/presence`}>
          {presence.present === undefined
            ? text("programme.presence")
            : text("programme.presence_count", { present: presence.present, of: presence.of })}
        </Link>
      )}
      {hasChair && <Link to={`${home}/chair`}>{text("programme.chair")}</Link>}
    </p>
  );
}
