import { setTimeout as pause } from "node:timers/promises";
import type { Taken } from "#domain/access/limits.ts";
import { waitOf } from "#domain/access/limits.ts";

/** Waits so many milliseconds, unless whoever asked leaves. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * Lets whoever is over a wide limit wait before the answer, and never refuses: a delegation of fifty behind one address
 * of a hotel still gets in. Call it after the transaction that took from the limit. Who leaves meanwhile is not waited
 * for: rejects with the reason of `signal`, the request's own.
 */
export async function slowDown(
  taken: Taken,
  { now, signal }: { readonly now: Date; readonly signal: AbortSignal },
  wait: Wait = waitFor,
): Promise<void> {
  const milliseconds = waitOf(taken, now);
  if (milliseconds > 0) await wait(milliseconds, signal);
}

const waitFor: Wait = (milliseconds, signal) => pause(milliseconds, undefined, { signal });
