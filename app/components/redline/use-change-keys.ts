import { useEffect } from "react";

/** The changes that are on the page, in their order. */
const changesOnPage = () => [...document.querySelectorAll<HTMLElement>("[data-change]")];

/** Goes to the next change after the one that has the focus, or before it; round at the end. */
export function goToChange(step: 1 | -1): void {
  const changes = changesOnPage();
  const at = changes.findIndex((change) => change.contains(document.activeElement));
  const first = step === 1 ? 0 : changes.length - 1;
  const next = changes[at === -1 ? first : (at + step + changes.length) % changes.length];
  next?.focus();
}

/** N and P go through the changes. On the window, because nothing on the page has to be found first. */
export function useChangeKeys(): void {
  useEffect(() => {
    const hear = ({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
      const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
      if (ctrlKey || altKey || metaKey || isTyping) return;
      if (key.toLowerCase() === "n") goToChange(1);
      if (key.toLowerCase() === "p") goToChange(-1);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
