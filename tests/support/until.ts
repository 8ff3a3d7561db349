import { setTimeout as pause } from "node:timers/promises";

/** Waits until a condition holds; fails where it does not come to that. */
export async function until(holds: () => boolean, patience = 20_000): Promise<void> {
  for (const end = Date.now() + patience; !holds(); await pause(5)) {
    if (Date.now() > end) throw new Error(`It did not come to that: ${String(holds)}`);
  }
}
