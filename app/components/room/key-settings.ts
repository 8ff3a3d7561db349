import type { KeySettings } from "#domain/interventions/room-keys.ts";
import { useSyncExternalStore } from "react";

// The setting belongs to the keyboard, hence to this browser and not to the person.
const place = "rapporteur-room-keys";
const asDelivered: KeySettings = { hasLeaders: true, hasSecondLeader: true };
const listeners = new Set<() => void>();
let known: KeySettings | undefined;

/** Which leader keys are on in this browser, and how to switch them. */
export function useKeySettings(): readonly [KeySettings, (change: Partial<KeySettings>) => void] {
  return [useSyncExternalStore(subscribe, read, () => asDelivered), write];
}

function read(): KeySettings {
  known ??= stored();
  return known;
}

function stored(): KeySettings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null) return asDelivered;
    return {
      hasLeaders: Reflect.get(kept, "hasLeaders") !== false,
      hasSecondLeader: Reflect.get(kept, "hasSecondLeader") !== false,
    };
  } catch {
    return asDelivered;
  }
}

function write(change: Partial<KeySettings>): void {
  known = { ...read(), ...change };
  try {
    localStorage.setItem(place, JSON.stringify(known));
  } catch {
    // A browser that keeps nothing forgets the setting with the page; the keys obey it until then.
  }
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
