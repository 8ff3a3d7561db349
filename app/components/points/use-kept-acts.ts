import { withStorage } from "#app/components/tab-storage.ts";
import { useLookingAgain } from "#app/components/use-looking-again.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { v7 as newId } from "uuid";

/** What was done to a point on this tablet and is not known to have arrived. */
export type KeptAct = {
  readonly id: string;
  readonly pointId: string;
  readonly revision: number;
  readonly wish: { readonly text: string } | { readonly struck: "yes" | "no" };
  /** "refused": somebody else changed the point first, or all of them are closed. */
  readonly state: "unsent" | "refused";
};

export type KeptActs = {
  readonly acts: readonly KeptAct[];
  readonly add: (act: Pick<KeptAct, "pointId" | "revision" | "wish">) => void;
  readonly forget: (id: string) => void;
  /** The server could not be reached the last time. */
  readonly isCut: boolean;
  readonly sendAgain: () => void;
};

const pause = 5_000;

/** Keeps what is done to points in the storage of this tab, and sends it in its order until it has arrived. */
export function useKeptActs(keptAs: string, home: string): KeptActs {
  const lookAgain = useLookingAgain();
  const acts = useSyncExternalStore(
    hear,
    () => keptIn(keptAs),
    () => none,
  );
  const [isCut, setCut] = useState(false);
  const [tries, setTries] = useState(0);
  const first = acts.find(({ state }) => state === "unsent");

  // One after the other: each carries the revision that the one before it made.
  useEffect(() => {
    if (!first) return;
    const leaving = new AbortController();
    const again = () => setTries((count) => count + 1);
    let waiting: ReturnType<typeof setTimeout> | undefined;
    void sent(home, first, leaving.signal).then((answer) => {
      if (leaving.signal.aborted) return;
      setCut(answer === undefined);
      if (answer === undefined) {
        waiting = setTimeout(again, pause);
        return;
      }
      keepIn(keptAs, after(keptIn(keptAs), first, answer));
      lookAgain();
    });
    addEventListener("online", again);
    return () => {
      leaving.abort();
      clearTimeout(waiting);
      removeEventListener("online", again);
    };
  }, [first, home, keptAs, tries, lookAgain]);

  return {
    acts,
    isCut,
    sendAgain: () => setTries((count) => count + 1),
    add: (act) => keepIn(keptAs, [...keptIn(keptAs), { ...act, id: newId(), state: "unsent" }]),
    forget: (id) =>
      keepIn(
        keptAs,
        keptIn(keptAs).filter((act) => act.id !== id),
      ),
  };
}

type Answer = { readonly isTaken: boolean; readonly revision?: number };

function after(before: readonly KeptAct[], act: KeptAct, { isTaken, revision }: Answer): readonly KeptAct[] {
  return before.flatMap((one) => {
    if (one.id === act.id) return isTaken ? [] : [{ ...one, state: "refused" as const }];
    return one.pointId === act.pointId && isTaken && revision !== undefined ? [{ ...one, revision }] : [one];
  });
}

/** Undefined where the server could not be reached or failed: then it is not known whether the act arrived. */
async function sent(home: string, act: KeptAct, signal: AbortSignal): Promise<Answer | undefined> {
  const { id, pointId, revision, wish } = act;
  const body = new URLSearchParams({ id, revision: String(revision), ...wish });
  try {
    const address = `${home}/points/${encodeURIComponent(pointId)}/delivery`;
    const answer = await fetch(address, { method: "POST", body, signal });
    if (answer.status >= 500) return undefined;
    if (answer.status !== 200) return { isTaken: false };
    return { isTaken: true, ...((await answer.json()) as { revision?: number }) }; // our own server wrote it
  } catch {
    return undefined;
  }
}

const none: readonly KeptAct[] = [];
const kept = new Map<string, readonly KeptAct[]>();
const listeners = new Set<() => void>();

function hear(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tablets are lent, and the points are the Chair's: what is kept ends with the tab. */
function keepIn(key: string, acts: readonly KeptAct[]): void {
  kept.set(key, acts);
  withStorage((storage) => storage.setItem(key, JSON.stringify(acts)));
  for (const listener of listeners) listener();
}

function keptIn(key: string): readonly KeptAct[] {
  const known = kept.get(key);
  if (known) return known;
  // Written by nobody but the function above.
  const acts = JSON.parse(withStorage((storage) => storage.getItem(key)) ?? "[]") as KeptAct[];
  kept.set(key, acts);
  return acts;
}
