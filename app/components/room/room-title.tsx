import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import { RecordText } from "#app/components/record-text.tsx";
import { SessionName } from "#app/components/session-name.tsx";
import { useText } from "#app/locales/use-text.ts";
import { Link } from "@remix-run/react";

/** Which session's room this is, and the way back to its meeting. */
export function RoomTitle({ page }: { page: LiveRoomOnPage }) {
  const text = useText();
  return (
    <>
      <Link className="name" to={page.meetingHome} title={text("room.back")}>
        {text("masthead.house")} <span className="hear">{text("room.back")}</span>
      </Link>
      <h1>
        <span className="quiet">
          <RecordText>{page.meeting}</RecordText>
        </span>{" "}
        <span className="faint" aria-hidden="true">
          ›
        </span>{" "}
        <SessionName session={page.session} />
      </h1>
    </>
  );
}
