import { useLookingAgain } from "#app/components/use-looking-again.ts";
import { follow } from "#app/live/follow.ts";
import { useEffect } from "react";

/** So long after the last piece of news nothing more is on its way. */
const pause = 1_000;

/** Looks again whenever the record or the text has changed, once for all that changed together. */
export function useReportNews({ meetingId, since }: { readonly meetingId: string; readonly since: number }): void {
  const lookAgain = useLookingAgain();
  useEffect(() => {
    let timer: number | undefined;
    const leave = follow(meetingId, {
      since,
      heard: () => {
        clearTimeout(timer);
        timer = window.setTimeout(lookAgain, pause);
      },
      // What stands here stays until there is news again.
      state: () => undefined,
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [meetingId, since, lookAgain]);
}
