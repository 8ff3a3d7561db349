import { setTimeout as pause } from "node:timers/promises";

const patience = 8_000;

/** Waits until a condition holds; fails where it does not come to. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + patience; !holds(); await pause(5)) {
    if (Date.now() > end) throw new Error(`It did not come to this: ${String(holds)}`);
  }
}
