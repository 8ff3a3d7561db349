import type { RoomActs } from "#app/components/room/use-room-acts.ts";
import type { CaptureShown } from "#app/collab/room-client.ts";
import { useEffect, useRef } from "react";

/** Follows an address that names an intervention, once that is here: what was noted comes after the page. */
export function useArrival({ write }: Pick<RoomActs, "write">, captures: readonly CaptureShown[]): void {
  const hasArrived = useRef(false);
  // This concerns the page as it arrives, and nothing that comes later.
  useEffect(() => {
    if (hasArrived.current) return;
    const named = decodeURIComponent(location.hash.slice(1));
    const arrived = captures.find(({ id, interventionId }) => id === named || interventionId === named);
    if (named !== "" && !arrived) return;
    hasArrived.current = true;
    if (arrived) write(arrived.id);
  }, [write, captures]);
}
