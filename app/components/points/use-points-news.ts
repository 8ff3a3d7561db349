import { useLookingAgain } from "#app/components/use-looking-again.ts";
import { follow } from "#app/live/follow.ts";
import { useEffect, useRef } from "react";

/** Looks again whenever somebody changed the points, or a line that may become one. */
export function usePointsNews(meetingId: string, since: number): void {
  const lookAgain = useLookingAgain();
  const from = useRef(since);
  useEffect(
    () =>
      follow(meetingId, {
        since: from.current,
        heard: ({ kind }) => (kind === "points" || kind === "lines" ? lookAgain() : undefined),
        // What stands here stays until there is news again.
        state: () => undefined,
      }),
    [meetingId, lookAgain],
  );
}
