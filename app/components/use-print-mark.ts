import { useEffect } from "react";

/**
 * Prints words at the head of each page, where the style sheet says `var(--print-mark)`. An effect, because the margin
 * of a printed page inherits from the root of the document alone; without scripts the style sheet's own word stands.
 */
export function usePrintMark(mark: string | undefined): void {
  useEffect(() => {
    if (mark === undefined) return;
    const { style } = document.documentElement;
    style.setProperty("--print-mark", JSON.stringify(mark));
    return () => void style.removeProperty("--print-mark");
  }, [mark]);
}
