import { useSyncExternalStore } from "react";

const place = "rapporteur-room-dark";
const listeners = new Set<() => void>();
let known: boolean | undefined;

/** Is the room drawn dark in this browser? A hall with a beamer is dark. */
export function useDarkRoom(): readonly [boolean, (isDark: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, () => false), choose];
}

function read(): boolean {
  known ??= stored();
  return known;
}

function stored(): boolean {
  try {
    return localStorage.getItem(place) === "yes";
  } catch {
    // A browser that keeps nothing draws it light.
    return false;
  }
}

function choose(isDark: boolean): void {
  known = isDark;
  try {
    localStorage.setItem(place, isDark ? "yes" : "no");
  } catch {
    // It holds until the page is left.
  }
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
