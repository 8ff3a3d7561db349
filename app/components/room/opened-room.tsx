import { ContextPane } from "#app/components/room/context-pane.tsx";
import { KeysBar } from "#app/components/room/keys-bar.tsx";
import { KeysHelp } from "#app/components/room/keys-help.tsx";
import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import { useRoomNames } from "#app/components/room/party-names.ts";
import type { RoomDesk } from "#app/components/room/room-desk.ts";
import { RoomDeskContext } from "#app/components/room/room-desk.ts";
import { Roombar } from "#app/components/room/roombar.tsx";
import { useRoomView } from "#app/components/room/room-view.ts";
import { SpeakersPane } from "#app/components/room/speakers-pane.tsx";
import { StreamPane } from "#app/components/room/stream-pane.tsx";
import { useArrival } from "#app/components/room/use-arrival.ts";
import { useDarkRoom } from "#app/components/room/use-dark-room.ts";
import { useFloor } from "#app/components/room/use-floor.ts";
import { useGuard } from "#app/components/room/use-guard.ts";
import { leaveFinder, useKeyActs } from "#app/components/room/use-key-acts.ts";
import { useRoomActs } from "#app/components/room/use-room-acts.ts";
import { useTicking } from "#app/components/room/use-ticking.ts";
import { useZoneClock } from "#app/components/room/use-zone-clock.ts";
import { usePlainLinks } from "#app/components/use-plain-links.ts";
import { useText } from "#app/locales/use-text.ts";
import type { OpenRoom } from "#app/collab/create-room-client.ts";
import type { RoomState } from "#app/collab/room-client.ts";
import type { CaptureEditor } from "#app/editor/capture-editor.tsx";
import { streamOf } from "#domain/interventions/stream.ts";
import { useMemo, useState } from "react";

export type OpenedRoomProps = {
  readonly page: LiveRoomOnPage;
  readonly room: OpenRoom;
  readonly state: RoomState;
  readonly Editor: CaptureEditor;
};

/** The room of a session once its notes are there. */
export function OpenedRoom({ page, room, state, Editor }: OpenedRoomProps) {
  const text = useText();
  const names = useRoomNames(page.parties, page.spelling);
  const clock = useZoneClock(page.timeZone);
  const { byServer, byThisComputer } = useTicking(page.now);
  const floor = useFloor(page);
  const [view, viewOfRoom] = useRoomView();
  const acts = useRoomActs({ page, room, floorActs: floor.acts, view: viewOfRoom });
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isContextOpen, setContextOpen] = useState(false);
  const keys = useKeyActs({
    acts,
    view: viewOfRoom,
    isFinding: view.finding !== undefined,
    onHelp: () => setHelpOpen(true),
  });
  const [isDark, setDark] = useDarkRoom();
  useGuard(state.saved);
  useArrival(acts, state.captures);
  const followLink = usePlainLinks();

  const stream = useMemo(() => streamOf(state.captures), [state.captures]);
  const desk: RoomDesk = { page, names, clock, room, state, stream, floor: floor.state, acts, Editor };
  const capture = state.captures.find(({ id }) => id === view.open?.captureId);
  const speaker = capture && names.speakerOf(capture.text.head);
  return (
    <RoomDeskContext.Provider value={desk}>
      <div className="live-room" data-theme={isDark ? "room" : undefined}>
        <Roombar
          now={byServer}
          here={byThisComputer}
          isDark={isDark}
          onDark={() => setDark(!isDark)}
          onHelp={() => setHelpOpen(true)}
        />
        {!state.isOnline && <p className="banner time">{text("room.offline")}</p>}
        {/* A layout box: the links inside it are what is clicked, and the keyboard clicks them too. */}
        <div className="room panes" role="presentation" onClick={followLink}>
          <SpeakersPane now={byServer} />
          <StreamPane
            view={view}
            now={byThisComputer}
            onShow={(shown) => viewOfRoom.change({ shown })}
            onLeaveFinder={() => leaveFinder(viewOfRoom, acts)}
            contextButton={
              <button
                className="button context-open"
                type="button"
                aria-expanded={isContextOpen}
                aria-controls="room-context"
                onClick={() => setContextOpen(!isContextOpen)}
              >
                {speaker ? text("room.context_of", { name: speaker.code ?? speaker.name }) : text("room.context")}
              </button>
            }
          />
          <ContextPane capture={capture} isOpen={isContextOpen} />
        </div>
        <KeysBar keys={keys.state} />
        {isHelpOpen && <KeysHelp onClose={() => setHelpOpen(false)} />}
      </div>
    </RoomDeskContext.Provider>
  );
}
