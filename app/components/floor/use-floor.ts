import { follow, type FollowState } from "#app/live/follow.ts";
import type { FloorNames } from "#domain/floor/shown.ts";
import type { Floor } from "#domain/floor/turn.ts";
import { useEffect, useState } from "react";

/** A floor as the server gave it to the page, and where the page follows on. */
export type FloorFollowed = {
  readonly meetingId: string;
  readonly sessionId: string;
  readonly since: number;
  /** The server's clock, an ISO instant. */
  readonly now: string;
  readonly floor: Floor;
  readonly names: FloorNames;
};

export type FloorNow = {
  readonly floor: Floor;
  readonly names: FloorNames;
  /** By the server's clock, each second. */
  readonly now: Date;
  readonly line: FollowState;
  /** Takes in a floor that an act of this page was answered with. */
  readonly take: (floor: Floor) => void;
};

/** The floor of a session as it goes on. */
export function useFloor(first: FloorFollowed): FloorNow {
  const { meetingId, sessionId } = first;
  const [known, setKnown] = useState({ floor: first.floor, names: first.names });
  const [now, setNow] = useState(new Date(first.now));
  const [line, setLine] = useState<FollowState>("live");
  useEffect(() => {
    const ahead = Date.parse(first.now) - Date.now();
    const ticking = setInterval(() => setNow(new Date(Date.now() + ahead)), 1000);
    const leave = follow(meetingId, {
      since: first.since,
      heard: ({ sessionId: of, floor, names }) => {
        if (floor && of === sessionId) setKnown((before) => ({ floor, names: { ...before.names, ...names } }));
      },
      state: setLine,
    });
    return () => {
      clearInterval(ticking);
      leave();
    };
    // A page of another session, or one that was loaded anew, begins from what it brought.
  }, [meetingId, sessionId, first.since, first.now]);
  return { ...known, now, line, take: (floor) => setKnown((before) => ({ ...before, floor })) };
}
