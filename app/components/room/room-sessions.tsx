import type { SessionInBrief } from "#app/components/session-name.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

export type RoomSession = SessionInBrief & {
  readonly id: string;
  readonly home: string;
  readonly interventions: number;
  readonly toDraft: number;
};

/** The sessions of the meeting with what is noted of each. */
export function RoomSessions({ sessions, current }: { sessions: readonly RoomSession[]; current: string }) {
  const text = useText();
  return (
    <nav className="pane side sessions" aria-label={text("room.sessions")}>
      <div className="pane-head">
        <h2>{text("room.sessions")}</h2>
      </div>
      <ol>
        {sessions.map((session) => (
          <li className="row" key={session.id} aria-current={session.id === current ? "true" : undefined}>
            <Link to={session.home} aria-current={session.id === current ? "page" : undefined}>
              <SessionName session={session} />
            </Link>
            <span className="end">{session.interventions}</span>
            {session.toDraft > 0 && (
              <span className="chip missing">{text("room.to_draft", { count: session.toDraft })}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
