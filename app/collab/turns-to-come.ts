/** Captures that wait for the turn that was asked for with them. */
export type TurnsToCome = {
  readonly wait: (captureId: string) => void;
  /** Its turn is known. */
  readonly settled: (captureId: string) => void;
  readonly lineUp: () => void;
  readonly lineDown: () => void;
};

/** How long a capture waits while the server could answer, in milliseconds. */
const patience = 10_000;

/**
 * Has a capture go without its turn where the server could have told it and did not. While the line is down nobody can:
 * the capture is on this computer, and both go together when the line is back.
 */
export function turnsToCome(giveUp: (captureId: string) => void): TurnsToCome {
  const waiting = new Map<string, ReturnType<typeof setTimeout> | undefined>();
  let isUp = false;
  const begin = (captureId: string) =>
    setTimeout(() => {
      waiting.delete(captureId);
      giveUp(captureId);
    }, patience);
  return {
    wait: (captureId) => waiting.set(captureId, isUp ? begin(captureId) : undefined),
    settled: (captureId) => {
      clearTimeout(waiting.get(captureId));
      waiting.delete(captureId);
    },
    lineUp: () => {
      if (isUp) return;
      isUp = true;
      for (const captureId of waiting.keys()) waiting.set(captureId, begin(captureId));
    },
    lineDown: () => {
      isUp = false;
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
