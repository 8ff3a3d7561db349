import type { CheckInState, OpenCheckIn } from "#app/check-in/check-in-client.ts";
import type { PageKept } from "#app/collab/kept-pages.ts";
import { useKeptPage } from "#app/collab/use-kept-page.ts";
import { useOpened, useStateOf } from "#app/collab/use-opened.ts";
import { useCallback } from "react";

/** The check-in of a meeting on this device; undefined until the page runs. */
export function useCheckIn(personId: string, meetingId: string): OpenCheckIn | undefined {
  const open = useCallback(async () => {
    const { createCheckInClient } = await import("#app/check-in/check-in-client.ts");
    return createCheckInClient({ personId, meetingId });
  }, [personId, meetingId]);
  return useOpened(personId, open);
}

/** The check-in as it is now; drawn anew whenever something changes. */
export const useCheckInState = (checkIn: OpenCheckIn | undefined): CheckInState | undefined => useStateOf(checkIn);

/** Does the check-in open without a network on this device? */
export const useKeptCheckIn = (checkIn: OpenCheckIn | undefined): PageKept =>
  useKeptPage(checkIn !== undefined, loadScanner);

/** The camera is perhaps wanted for the first time without a network: what reads codes is kept with the page. */
const loadScanner = () => import("#app/check-in/scan-badges.ts");
