import type { RefObject } from "react";
import { useEffect } from "react";

/**
 * One key leads to a part of the page from anywhere, and from there back to where one was. Whoever types keeps the
 * place of the caret.
 */
export function useThereAndBack(
  key: string,
  there: RefObject<HTMLElement>,
  arrive: (there: HTMLElement) => void,
): void {
  useEffect(() => {
    let from: HTMLElement | null = null;
    function heard(event: KeyboardEvent): void {
      const part = there.current;
      if (event.key !== key || !part || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (part.contains(document.activeElement)) from?.focus({ preventScroll: true });
      else {
        from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        arrive(part);
      }
    }
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [key, there, arrive]);
}
