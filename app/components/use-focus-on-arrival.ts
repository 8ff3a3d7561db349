import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Puts the focus where a navigation leads: to what the address names after its #, else to the work of the new page.
 * A browser does so by itself when it loads a page; between pages that are only exchanged nobody else would.
 */
export function useFocusOnArrival(): void {
  const { key, pathname, hash } = useLocation();
  const last = useRef({ key, pathname });
  useEffect(() => {
    if (last.current.key === key) return;
    const isNewPage = last.current.pathname !== pathname;
    last.current = { key, pathname };
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const named = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (named) named.focus();
    else if (isNewPage || isLost) document.getElementById("main")?.focus({ preventScroll: true });
  }, [key, pathname, hash]);
}
