/** How what was typed stands; in words on the page, and "saved" only from the server's acknowledgement. */
export type SavedState =
  | { readonly kind: "saved"; readonly at: number | undefined }
  /** On this computer; being sent, since when (milliseconds by this computer's clock). */
  | { readonly kind: "sending"; readonly entries: number; readonly since: number }
  /** On this computer, and the line is down. */
  | { readonly kind: "waiting"; readonly entries: number; readonly since: number }
  /** This computer refused to keep it (storage full or switched off): only the open page has it. */
  | { readonly kind: "only in this page"; readonly entries: number };

export function savedState({
  entries,
  since,
  savedAt,
  isOnline,
  isRefused,
}: {
  readonly entries: number;
  readonly since: number | undefined;
  readonly savedAt: number | undefined;
  readonly isOnline: boolean;
  readonly isRefused: boolean;
}): SavedState {
  if (since === undefined) return { kind: "saved", at: savedAt };
  if (isRefused) return { kind: "only in this page", entries };
  return { kind: isOnline ? "sending" : "waiting", entries, since };
}

type Saving = {
  readonly state: () => { readonly saved: SavedState };
  readonly subscribe: (changed: () => void) => () => void;
};

/** Resolves once nothing is unsent, or when patience is over, with what is left. */
export function whenSent({ state, subscribe }: Saving, patience: number): Promise<{ readonly unsent: number }> {
  return new Promise((resolve) => {
    const left = () => {
      const { saved } = state();
      return saved.kind === "saved" ? 0 : saved.entries;
    };
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve({ unsent: left() });
    };
    const timer = setTimeout(done, patience);
    const stop = subscribe(() => {
      if (left() === 0) done();
    });
    if (left() === 0) done();
  });
}
