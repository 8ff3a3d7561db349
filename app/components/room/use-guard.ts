import type { SavedState } from "#app/collab/saved-state.ts";
import { useEffect } from "react";

/** Asks before the page is left while the server does not have everything. */
export function useGuard({ kind }: SavedState): void {
  const isAllSent = kind === "saved";
  // Only the window knows that it is about to be left.
  useEffect(() => {
    if (isAllSent) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isAllSent]);
}
