import type { Db } from "#db/client.ts";

/** Something to store, and what follows once it is on the disk, or once it is known that it will not be. */
export type Storing = {
  readonly store: () => void;
  readonly stored: () => void;
  readonly lost: () => void;
};

export type GroupCommit = {
  readonly add: (storing: Storing) => void;
  /** Stores at once what waits. */
  readonly flush: () => void;
};

/** So long does the first one wait for others, in milliseconds, and so many wait at most. */
const patience = 3;
const most = 64;

/**
 * Stores what many people write in one transaction, whose wait for the disk they share. Where that fails each is tried
 * alone, so that one that can never be stored takes no other with it.
 */
export function groupCommit(db: Db, complain: (error: unknown) => void): GroupCommit {
  let waiting: Storing[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    if (isStored(db, group)) return group.forEach(({ stored }) => stored());
    for (const one of group) {
      if (isStored(db, [one], complain)) one.stored();
      else one.lost();
    }
  };
  return {
    flush,
    add(storing) {
      waiting.push(storing);
      if (waiting.length >= most) flush();
      else timer ??= setTimeout(flush, patience);
    },
  };
}

function isStored(db: Db, group: readonly Storing[], complain?: (error: unknown) => void): boolean {
  try {
    db.transaction(() => group.forEach(({ store }) => store()), { behavior: "immediate" });
    return true;
  } catch (error) {
    // A full disk, a capture whose meeting was replaced: whatever it was, nothing of the group is stored.
    complain?.(error);
    return false;
  }
}
