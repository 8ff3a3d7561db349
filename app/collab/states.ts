/** Something as a page draws it: a new object when asked after a change, for useSyncExternalStore. */
export type States<State> = {
  readonly state: () => State;
  readonly subscribe: (changed: () => void) => () => void;
  readonly changed: () => void;
};

export function statesOf<State>(read: () => State): States<State> {
  const listeners = new Set<() => void>();
  let last: { readonly state: State } | undefined;
  let isTelling = false;
  return {
    state: () => (last ??= { state: read() }).state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed: () => {
      last = undefined;
      if (isTelling) return;
      isTelling = true;
      // A frame of fifty documents is one change of the page.
      queueMicrotask(() => {
        isTelling = false;
        for (const listener of listeners) listener();
      });
    },
  };
}
