/** Longest time for which letters are kept, in milliseconds: an editor that takes longer will not come. */
const patience = 5_000;

let kept: { letters: string; readonly stop: () => void } | undefined;

/**
 * From now on keeps the letters that are typed, until an editor that has its text takes them: people go on typing
 * behind the key that opens a capture, and whatever reaches an editor before its text came would be lost.
 */
export function keepLetters(): void {
  if (kept) return;
  const hear = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, defaultPrevented, isComposing } = event;
    if (!kept || defaultPrevented || isComposing || ctrlKey || metaKey || altKey) return;
    if ([...key].length !== 1) return;
    event.preventDefault();
    kept.letters += key;
  };
  const timer = setTimeout(() => takeLetters(), patience);
  window.addEventListener("keydown", hear, { capture: true });
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener("keydown", hear, { capture: true });
  };
  kept = { letters: "", stop };
}

/** What was typed since, once; from now on letters go where the caret is. */
export function takeLetters(): string {
  const letters = kept?.letters ?? "";
  kept?.stop();
  kept = undefined;
  return letters;
}
