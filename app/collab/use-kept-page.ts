import type { PageKept } from "#app/collab/kept-pages.ts";
import { keepThisPage } from "#app/collab/kept-pages.ts";
import { useEffect, useState } from "react";

/**
 * Has the page kept by this browser from when it is open, and says whether it opens without a network.
 *
 * @param isOpen Whether all that the page loads by itself is there: what it needs is known only then.
 * @param needs Loads what may first be wanted without a network.
 */
export function useKeptPage(isOpen: boolean, needs?: () => Promise<unknown>): PageKept {
  const [kept, setKept] = useState<PageKept>("not yet");
  // What a browser keeps is no markup.
  useEffect(() => {
    if (!isOpen) return undefined;
    const leaving = new AbortController();
    void Promise.resolve(needs?.())
      .catch(() => undefined)
      .then(() => keepThisPage(setKept, leaving.signal));
    return () => leaving.abort();
  }, [isOpen, needs]);
  return kept;
}
