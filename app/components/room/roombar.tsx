import { Key } from "#app/components/room/key.tsx";
import { ExportUnsent } from "#app/components/room/export-unsent.tsx";
import { useRoomDesk } from "#app/components/room/room-desk.ts";
import { RoomTitle } from "#app/components/room/room-title.tsx";
import { SavedStateWords } from "#app/components/room/saved-state.tsx";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useLanguage } from "#app/locales/messages.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** The one bar over the room: which session, how what was typed stands, who writes, the hour of the meeting's city. */
export function Roombar({ now, here, isDark, onDark, onHelp }: RoombarProps) {
  const text = useText();
  const { page, state, clock } = useRoomDesk();
  return (
    <header className="roombar">
      <RoomTitle page={page} />
      <details>
        <summary>{text("room.sessions_other")}</summary>
        <ol>
          {page.sessions
            .filter(({ id }) => id !== page.session.id)
            .map((session) => (
              <li key={session.id}>
                <Link to={session.home}>
                  <SessionName session={session} />
                </Link>
              </li>
            ))}
        </ol>
      </details>
      <div className="end">
        <SavedStateWords state={state} now={here} />
        <ExportUnsent />
        <Writers />
        {page.floor && (
          <Link className="button" to={`${page.home}/screen`} reloadDocument>
            {text("room.screen")}
          </Link>
        )}
        <button className="button" type="button" aria-pressed={isDark} onClick={onDark}>
          {text("room.dark")}
        </button>
        <button className="button" type="button" onClick={onHelp}>
          {text("room.help")} <Key of="F1" />
        </button>
        <time className="clock" data-record="">
          <bdi>{clock.seconds(now)}</bdi> <span className="quiet">{page.city}</span>
        </time>
      </div>
    </header>
  );
}

type RoombarProps = {
  /** By the server's clock, and by this computer's. */
  readonly now: number;
  readonly here: number;
  readonly isDark: boolean;
  readonly onDark: () => void;
  readonly onHelp: () => void;
};

/** Whose carets stand in this room, oneself included. */
function Writers() {
  const text = useText();
  const language = useLanguage();
  const { page, state } = useRoomDesk();
  const names = [...new Set([page.me.name, ...state.present.map(({ name }) => name)])];
  return (
    <span className="quiet team">
      {text.rich("room.writing", { count: names.length, names: <RecordText>{language.list(names)}</RecordText> })}
    </span>
  );
}
