import type { RoomActs } from "#app/components/room/use-room-acts.ts";
import { useEffect } from "react";

/** Follows an address that names an intervention. */
export function useArrival({ write }: Pick<RoomActs, "write">): void {
  // This concerns the page as it arrives and no rendering after.
  useEffect(() => {
    const named = decodeURIComponent(location.hash.slice(1));
    if (document.getElementById(named)?.classList.contains("cap")) write(named);
  }, [write]);
}
