import type { CheckInDone, CheckInList, PersonHere } from "#app/check-in/list.ts";
import { mostAtOnce, peopleWith } from "#app/check-in/list.ts";
import { tell, tellReplacement } from "#app/check-in/telling.ts";
import { openLocalStore } from "#app/collab/local-store.ts";
import type { SavedState } from "#app/collab/saved-state.ts";
import type { CheckInWay } from "#domain/delegations/check-in.ts";
import { v7 as newId } from "uuid";

export type CheckInState = {
  /** Undefined until this device has a list. */
  readonly list: CheckInList | undefined;
  readonly people: readonly PersonHere[];
  /** How many acts only this device knows. */
  readonly waiting: number;
  /** "refused": whoever is signed in here may not check in, or nobody is. */
  readonly line: "unknown" | "up" | "down" | "refused";
  readonly saved: SavedState;
  /** Is this device's clock wrong, as far as the server ever said? */
  readonly isClockWrong: boolean;
};

export type OpenCheckIn = {
  readonly state: () => CheckInState;
  readonly subscribe: (changed: () => void) => () => void;
  /** Resolves once this device keeps it. */
  readonly checkIn: (registrationId: string, how: CheckInWay) => Promise<void>;
  readonly takeBack: (registrationId: string, how: CheckInWay) => Promise<void>;
  /** Puts whom the form names in the place of a registration, and checks them in; needs a network. */
  readonly replace: (registrationId: string, id: string, form: FormData) => Promise<Replaced>;
  /** Tells the server what waits, and hears what other devices did. */
  readonly exchange: () => Promise<void>;
  readonly leave: () => void;
};

export type Replaced = "replaced" | "not-possible" | "wrong" | "down";

type Kept = { readonly n: number | undefined; readonly act: CheckInDone };

/** After so long it is tried again, and asked what others did. */
const pause = 5_000;
/** So far off, a device's clock is said to be wrong; what takes a while on its way is not. */
const farOff = 300_000;

/** Opens the check-in of a meeting: at once with what this device keeps, then with what the server says. */
export async function createCheckInClient(ends: {
  readonly personId: string;
  readonly meetingId: string;
}): Promise<OpenCheckIn> {
  const home = `/meetings/${encodeURIComponent(ends.meetingId)}`;
  const listeners = new Set<() => void>();
  // Where a browser keeps nothing the desk works as long as the page is open.
  const store = await openLocalStore<CheckInDone, CheckInList>({ ...ends, isDesk: true }).catch(() => undefined);
  let unsent: readonly Kept[] =
    (await store?.read())?.flatMap((row) => ("what" in row ? [{ n: row.n, act: row.what }] : [])) ?? [];
  let list = await store?.readIndex();
  // The other half of what forgets it when somebody opens this or a room: here it is not shown either.
  if (list && isOver(list)) list = undefined;
  let line: CheckInState["line"] = "unknown";
  let isRefusedByBrowser = store === undefined;
  let isClockWrong = false;
  let state = stateNow();
  let exchanging: Promise<void> | undefined;

  function stateNow(): CheckInState {
    const acts = unsent.map(({ act }) => act);
    const isOnlyHere = isRefusedByBrowser && acts.length > 0;
    return {
      ...{ list, line, isClockWrong, waiting: acts.length, people: list ? peopleWith(list, acts) : [] },
      saved: isOnlyHere ? { kind: "only in this page", entries: acts.length } : { kind: "saved", at: undefined },
    };
  }
  const changed = () => {
    state = stateNow();
    for (const listener of listeners) listener();
  };

  const done = async (act: CheckInDone) => {
    const numbers = await store?.write([{ captureId: act.id, isSent: false, what: act }]).catch(() => undefined);
    isRefusedByBrowser = numbers === undefined;
    unsent = [...unsent, { n: numbers?.[0], act }];
    changed();
    void exchange();
  };
  /** One exchange after the other; what was done during one goes with the next. */
  const exchange = (): Promise<void> => {
    exchanging ??= exchangeAll().finally(() => (exchanging = undefined));
    return exchanging;
  };
  const exchangeAll = async () => {
    do {
      const batch = unsent.slice(0, mostAtOnce);
      const answer = await tell(
        home,
        batch.map(({ act }) => act),
      );
      line = answer === "down" || answer === "refused" ? answer : "up";
      if (answer !== "down") await take(answer, batch);
      changed();
    } while (line === "up" && unsent.length > 0);
  };
  const take = async (answer: CheckInList | "refused", sent: readonly Kept[]) => {
    // Whoever may not read the list any more has none; what they did waits for somebody who may tell it.
    list = answer === "refused" ? undefined : answer;
    if (answer === "refused") return store?.forgetIndex();
    unsent = unsent.filter((one) => !sent.includes(one));
    isClockWrong = Math.abs(Date.parse(answer.now ?? clock()) - Date.now()) > farOff;
    await (isOver(answer, answer.now) ? store?.forgetIndex() : store?.writeIndex(answer, Date.now(), answer.endsOn));
    await store?.markSent(sent.flatMap(({ n }) => n ?? []));
  };

  const replace = async (registrationId: string, id: string, form: FormData): Promise<Replaced> => {
    // What was done here to the same person goes first.
    await exchange();
    const answer = await tellReplacement(home, { registrationId, id, form });
    if (typeof answer === "string") return answer;
    await take(answer, []);
    changed();
    return "replaced";
  };

  const again = () => void exchange();
  const timer = setInterval(again, pause);
  addEventListener("online", again);
  again();
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    checkIn: (registrationId, how) => done({ id: newId(), registrationId, what: "in", at: clock(), how }),
    takeBack: (registrationId, how) => done({ id: newId(), registrationId, what: "out", at: clock(), how }),
    replace,
    exchange,
    leave: () => {
      clearInterval(timer);
      removeEventListener("online", again);
      listeners.clear();
      void exchanging?.catch(() => undefined).then(() => store?.close());
      if (!exchanging) store?.close();
    },
  };
}

const clock = () => new Date().toISOString();
const isOver = ({ endsOn }: CheckInList, now = clock()) => endsOn < now.slice(0, 10);
