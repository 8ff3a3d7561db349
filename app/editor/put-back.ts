type Part = "note" | "line";

const waiting = new Map<string, string>();

/**
 * Keeps what a capture said earlier until the room has the editors that it belongs into. In this page's memory only: an
 * address could be forged by others, and what a browser keeps of its own accord is not sealed.
 */
export function keepForPuttingBack(captureId: string, texts: Readonly<Record<Part, string>>): void {
  waiting.clear();
  waiting.set(`${captureId}/note`, texts.note);
  waiting.set(`${captureId}/line`, texts.line);
}

/** What waits for this part of a capture, once. */
export function takePutBack(captureId: string, part: Part): string | undefined {
  const text = waiting.get(`${captureId}/${part}`);
  waiting.delete(`${captureId}/${part}`);
  return text;
}
