import { Discussion, Items, SlotNotes, Speakers } from "#app/components/programme/slot-contents.tsx";
import type { ProgrammeSlot } from "#app/components/programme/programme-day.ts";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type SlotProps = {
  readonly slot: ProgrammeSlot;
  readonly home: string;
  readonly hasRoom: boolean;
  readonly hasNotes: boolean;
  readonly isOpen: boolean;
  /** Where the session is changed, for whoever may. */
  readonly changedAt?: string;
  readonly children?: ReactNode;
};

/** A session at its hours, with who presents what. */
export function ProgrammeSlotRow({ slot, home, hasRoom, hasNotes, isOpen, changedAt, children }: SlotProps) {
  const text = useText();
  const isBreak = slot.kind === "break";
  const name = <SessionName session={slot} />;
  return (
    <article
      id={slot.id}
      className={isBreak ? "slot break" : "slot"}
      data-session={changedAt && slot.id}
      draggable={changedAt !== undefined && !isOpen}
      aria-current={isOpen ? "true" : undefined}
    >
      <p className="hours">
        {slot.from !== undefined && <time data-record="">{slot.from}</time>}
        {slot.to !== undefined && (
          <span className="faint">
            <time data-record="">{slot.to}</time>
          </span>
        )}
      </p>
      <div>
        <h3>
          {hasRoom && !isBreak ? <Link to={home}>{name}</Link> : name}
          {changedAt !== undefined && (
            <Link className="change no-print" to={changedAt} preventScrollReset>
              {text("programme.change_session")}
              <span className="hear">
                <SessionName session={slot} />
              </span>
            </Link>
          )}
        </h3>
        <SlotNotes slot={slot} />
        {slot.items.length > 0 && <Items items={slot.items} />}
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
