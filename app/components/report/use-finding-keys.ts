import { useThereAndBack } from "#app/components/report/use-there-and-back.ts";
import type { RefObject } from "react";
import { useCallback, useEffect } from "react";

/** Told of the finding that somebody came to: the text is to show its place. */
type Came = (fingerprint: string) => void;

/**
 * J and K walk through the findings; A applies, D dismisses and G goes there. They are letters, so they mean something
 * only while the focus is among the findings; F8 leads there from anywhere, and back.
 */
export function useFindingKeys(pane: RefObject<HTMLElement>, came: Came): void {
  const arrive = useCallback((there: HTMLElement) => step(there, 1, came), [came]);
  useThereAndBack("F8", pane, arrive);
  useEffect(() => {
    function heard(event: KeyboardEvent): void {
      const here = pane.current;
      const { target, ctrlKey, altKey, metaKey } = event;
      if (!here || !(target instanceof HTMLElement) || !here.contains(target) || ctrlKey || altKey || metaKey) return;
      if (target.closest("input, textarea, select")) return;
      if (act(here, target, event.key.toLowerCase(), came)) event.preventDefault();
    }
    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [pane, came]);
}

function step(pane: HTMLElement, by: 1 | -1, came: Came): void {
  const cards = [...pane.querySelectorAll<HTMLElement>(":scope > [data-finding]")];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)];
  if (!next) return;
  next.focus();
  came(next.dataset["finding"] ?? "");
}

/** Whether the key means something. */
function act(pane: HTMLElement, target: HTMLElement, key: string, came: Came): boolean {
  if (key === "j" || key === "k") {
    step(pane, key === "j" ? 1 : -1, came);
    return true;
  }
  const meant = target.closest("[data-finding]")?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!meant) return false;
  if (meant instanceof HTMLDetailsElement) {
    meant.open = true;
    meant.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  } else {
    meant.click();
    // What is mended goes; whoever mends is at the next.
    if (key === "a") step(pane, 1, came);
  }
  return true;
}
