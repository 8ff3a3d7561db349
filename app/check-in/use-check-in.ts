import type { CheckInState, OpenCheckIn } from "#app/check-in/check-in-client.ts";
import { keepThisPage } from "#app/collab/kept-pages.ts";
import { useOpened, useStateOf } from "#app/collab/use-opened.ts";
import { useCallback } from "react";

/** The check-in of a meeting on this device; undefined until the page runs. */
export function useCheckIn(personId: string, meetingId: string): OpenCheckIn | undefined {
  const open = useCallback(async () => {
    const { createCheckInClient } = await import("#app/check-in/check-in-client.ts");
    return createCheckInClient({ personId, meetingId });
  }, [personId, meetingId]);
  return useOpened(personId, open, keepWithScanner);
}

/** The camera is perhaps wanted for the first time without a network: what reads codes is kept with the page. */
async function keepWithScanner(): Promise<void> {
  await import("#app/check-in/scan-badges.ts").catch(() => undefined);
  await keepThisPage();
}

/** The check-in as it is now; drawn anew whenever something changes. */
export const useCheckInState = (checkIn: OpenCheckIn | undefined): CheckInState | undefined => useStateOf(checkIn);
