import type { RefObject } from "react";
import { useEffect } from "react";

/** Links of a pane to a place on this page lead there by `goTo`, where the text is no plain page. */
export function useGoTo(pane: RefObject<HTMLElement>, goTo: ((id: string) => void) | undefined): void {
  useEffect(() => {
    const here = pane.current;
    if (!here || !goTo) return;
    const heard = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link?.getAttribute("href");
      if (!href?.startsWith("#")) return;
      event.preventDefault();
      goTo(href.slice(1));
    };
    here.addEventListener("click", heard);
    return () => here.removeEventListener("click", heard);
  }, [pane, goTo]);
}
