import type { RefObject } from "react";
import { useEffect } from "react";

type Findings = {
  /** The element that holds the cards. */
  readonly pane: RefObject<HTMLElement>;
  /** Somebody came to a finding: the text is to show its place. */
  readonly came?: (fingerprint: string) => void;
};

/**
 * J and K walk through the findings; A applies, D dismisses and G goes there. They are letters, so they mean something
 * only while the focus is among the findings; F8 leads there from anywhere, and back.
 */
export function useFindingKeys({ pane, came }: Findings): void {
  useEffect(() => {
    let from: HTMLElement | null = null;

    function heard(event: KeyboardEvent): void {
      const here = pane.current;
      const { key, target, ctrlKey, altKey, metaKey } = event;
      if (!here || !(target instanceof HTMLElement) || ctrlKey || altKey || metaKey) return;
      const isInside = here.contains(target);
      if (key === "F8") {
        event.preventDefault();
        if (isInside) from?.focus();
        else {
          from = target;
          step(here, 1);
        }
      } else if (isInside && !target.closest("input, textarea, select") && act(here, target, key.toLowerCase()))
        event.preventDefault();
    }

    function step(here: HTMLElement, by: 1 | -1): void {
      const cards = [...here.querySelectorAll<HTMLElement>(":scope > [data-finding]")];
      const at = cards.findIndex((card) => card.contains(document.activeElement));
      const next = cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)];
      if (!next) return;
      next.focus();
      came?.(next.dataset["finding"] ?? "");
    }

    /** Whether the key means something. */
    function act(here: HTMLElement, target: HTMLElement, key: string): boolean {
      if (key === "j" || key === "k") {
        step(here, key === "j" ? 1 : -1);
        return true;
      }
      const means = target.closest("[data-finding]")?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      if (!means) return false;
      if (means instanceof HTMLDetailsElement) {
        means.open = true;
        means.querySelector<HTMLInputElement>("input:not([type=hidden])")?.focus();
      } else means.click();
      return true;
    }

    document.addEventListener("keydown", heard);
    return () => document.removeEventListener("keydown", heard);
  }, [pane, came]);
}
