import type { Db } from "#db/database/client.ts";

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

/** Between two commits, in milliseconds; and so many wait at most. */
const apart = 3;
const most = 64;

/**
 * Stores what many people write in one transaction, whose wait for the disk they share: at once where nobody else was
 * just stored for, with whatever else came in with it; otherwise a moment later, with what comes until then. Where that
 * fails each is tried alone, so that one that can never be stored takes no other with it.
 */
export function groupCommit(db: Db, complain: (error: unknown) => void): GroupCommit {
  let waiting: Storing[] = [];
  let unplan: (() => void) | undefined;
  let storedAt = -apart;
  const flush = () => {
    unplan?.();
    unplan = undefined;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    const areStored = isStored(db, group);
    storedAt = performance.now();
    if (areStored) return group.forEach(({ stored }) => stored());
    for (const one of group) {
      if (isStored(db, [one], complain)) one.stored();
      else one.lost();
    }
  };
  const plan = () => {
    const pause = storedAt + apart - performance.now();
    if (pause > 0) {
      const timer = setTimeout(flush, pause);
      return () => clearTimeout(timer);
    }
    // Once all sockets have been read that have something to say.
    const soon = setImmediate(flush);
    return () => clearImmediate(soon);
  };
  return {
    flush,
    add(storing) {
      waiting.push(storing);
      if (waiting.length >= most) flush();
      else unplan ??= plan();
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
