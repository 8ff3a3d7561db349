import type { RefObject } from "react";
import { useEffect } from "react";

/** Tells the sources of the sentence that somebody clicks in a drawn text. */
export function useSentenceAt(paper: RefObject<HTMLElement>, clicked: (sources: readonly string[]) => void): void {
  useEffect(() => {
    const text = paper.current;
    if (!text) return;
    const heard = ({ target }: MouseEvent) => {
      const sentence = target instanceof Element && !target.closest("a") ? target.closest("[data-sources]") : null;
      if (sentence instanceof HTMLElement) clicked((sentence.dataset["sources"] ?? "").split(" ").filter(Boolean));
    };
    text.addEventListener("click", heard);
    return () => text.removeEventListener("click", heard);
  }, [paper, clicked]);
}
