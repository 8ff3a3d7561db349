import type { FloorState } from "#app/components/room/floor-acts.ts";
import { openFloorActs } from "#app/components/room/floor-acts.ts";
import type { LiveRoomOnPage } from "#app/components/room/live-room-page.ts";
import { follow } from "#app/live/follow.ts";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";

/** The floor of the session and how to act on it; undefined while the meeting is not in session. */
export function useFloor({ meetingId, home, session, floor: given }: LiveRoomOnPage) {
  const [first] = useState(given);
  const sessionId = session.id;
  const acts = useMemo(() => (first ? openFloorActs(home, first.floor) : undefined), [first, home]);

  // A queue and a stream are no markup.
  useEffect(() => {
    if (!first || !acts) return;
    const leave = acts.start();
    const stop = follow(meetingId, {
      since: first.since,
      heard: ({ sessionId: where, floor }) => {
        if (where === sessionId && floor) acts.heard(floor);
      },
      state: () => undefined,
    });
    return () => {
      stop();
      leave();
    };
  }, [first, acts, meetingId, sessionId]);

  const subscribe = useCallback((changed: () => void) => acts?.subscribe(changed) ?? (() => undefined), [acts]);
  const read = useCallback((): FloorState | undefined => acts?.state(), [acts]);
  const state = useSyncExternalStore(subscribe, read, () => undefined);
  return { acts, state: state ?? (first && { floor: first.floor, waiting: 0 }) };
}
