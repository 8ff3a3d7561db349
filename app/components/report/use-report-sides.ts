import type { DeskOnReport, ReportSides } from "#app/components/report/report-on-page.ts";
import { follow } from "#app/live/follow.ts";
import { useCallback, useEffect, useRef, useState } from "react";

/** So long after the last letter the text counts as paused in. */
const pause = 1_000;

type SidesNow = {
  readonly sides: ReportSides;
  /** Somebody wrote: the sides are asked for anew once there is a pause. */
  readonly wrote: () => void;
};

type First = Pick<DeskOnReport, "meetingId" | "since" | "sides">;

/**
 * What stands beside the text as the server sees it: anew after each pause in writing, and when the record changes.
 *
 * @param isStored Settles once the server has what was typed here; always the same function.
 */
export function useReportSides(
  home: string,
  { meetingId, since, sides: first }: First,
  isStored: () => Promise<unknown>,
): SidesNow {
  const [sides, setSides] = useState(first);
  // What an act of this page brought along is newer than what was asked for before.
  useEffect(() => setSides(first), [first]);
  const asking = useRef({ timer: 0, tag: "", times: 0 });

  const ask = useCallback(async () => {
    asking.current.times += 1;
    const { times } = asking.current;
    await isStored();
    const headers = { "If-None-Match": asking.current.tag };
    const answer = await fetch(`${home}/report/sides.json`, { headers }).catch(() => undefined);
    // Without a network, and where nothing changed, what stands here stays; so does what was asked for later.
    if (answer?.status !== 200 || times !== asking.current.times) return;
    asking.current.tag = answer.headers.get("ETag") ?? "";
    // Our own route answers with nothing else.
    setSides((await answer.json()) as ReportSides);
  }, [home, isStored]);
  const wrote = useCallback(() => {
    clearTimeout(asking.current.timer);
    asking.current.timer = window.setTimeout(() => void ask(), pause);
  }, [ask]);

  useEffect(() => {
    const state = asking.current;
    const leave = follow(meetingId, { since, heard: wrote, state: () => undefined });
    return () => {
      clearTimeout(state.timer);
      leave();
    };
  }, [meetingId, since, wrote]);
  return { sides, wrote };
}
