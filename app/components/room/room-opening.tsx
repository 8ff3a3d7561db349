import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import { RoomTitle } from "#app/components/room/room-title.tsx";
import { useLateCode } from "#app/components/sign-in/use-late-code.ts";
import { useRoom, useRoomState } from "#app/collab/use-room.ts";
import { useCaptureEditor } from "#app/editor/capture-editor.tsx";
import { useText } from "#app/locales/use-text.ts";

const openedRoom = () => import("#app/components/room/opened-room.tsx");

/** The room of a session for those who note in it. Whoever only reads lines at its address does not load it. */
export function RoomOpening({ page }: { page: LiveRoomOnPage }) {
  const text = useText();
  const room = useRoom({ personId: page.me.id, meetingId: page.meetingId, sessionId: page.session.id });
  const state = useRoomState(room);
  const Editor = useCaptureEditor();
  const opened = useLateCode(openedRoom);
  if (room && state && Editor && opened)
    return <opened.OpenedRoom key={page.home} page={page} room={room} state={state} Editor={Editor} />;
  return (
    <div className="live-room">
      <header className="roombar">
        <RoomTitle page={page} />
      </header>
      <p className="none quiet" role="status">
        {text("room.opening")}
      </p>
      <noscript>{text("room.needs_script")}</noscript>
    </div>
  );
}
