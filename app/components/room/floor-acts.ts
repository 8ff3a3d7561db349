import type { Floor } from "#domain/floor/turn.ts";
import type { PartyId } from "#domain/record/record.ts";

/** What the server says of an act: the floor as it is now, and whose turn it became. */
export type FloorAnswer = {
  readonly floor: Floor;
  readonly turnId?: string;
  readonly party?: PartyId | null;
  readonly problem?: string;
};

export type FloorAct = {
  /** Under the session's address. */
  readonly path: string;
  readonly form: Readonly<Record<string, string>>;
  /** The floor as it will be; painted at once. */
  readonly expected: (floor: Floor) => Floor;
  /** Once, when the server has answered; undefined: it refused. */
  readonly settled?: (answer: FloorAnswer | undefined) => void;
};

export type FloorState = {
  readonly floor: Floor;
  /** Acts that wait because the line is down. */
  readonly waiting: number;
  /** What was wrong with the last act; a new act clears it. */
  readonly problem?: "moved-on" | "refused";
};

export type FloorActs = {
  readonly state: () => FloorState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly act: (act: FloorAct) => void;
  /** What followers are told. */
  readonly heard: (floor: Floor) => void;
  /** Begins to send, and to try again when the network is back; returns how to stop. */
  readonly start: () => () => void;
};

/** How soon an act that could not be sent is tried again, in milliseconds. */
const patience = 3000;

/** Sends the acts of the floor one after the other, and shows the floor as it will be when all have arrived. */
export function openFloorActs(home: string, first: Floor): FloorActs {
  let known = first;
  let acts: readonly FloorAct[] = [];
  let isSending = false;
  let isDown = false;
  let isOver = true;
  let problem: FloorState["problem"];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  let last: FloorState | undefined;

  const changed = () => {
    last = undefined;
    for (const listener of listeners) listener();
  };
  const settle = (act: FloorAct, answer: FloorAnswer | undefined) => {
    acts = acts.slice(1);
    if (answer) known = answer.floor;
    act.settled?.(answer);
  };
  const send = async (): Promise<void> => {
    const [act] = acts;
    if (isSending || isOver || !act) return;
    isSending = true;
    clearTimeout(timer);
    const sent = await post(`${home}/${act.path}`, act.form);
    isSending = false;
    isDown = sent === "unreachable";
    if (sent === "unreachable") {
      timer = setTimeout(() => void send(), patience);
    } else if (sent === "refused") {
      problem = "refused";
      settle(act, undefined);
    } else {
      if (sent.problem !== undefined) problem = "moved-on";
      settle(act, sent);
    }
    changed();
    if (!isDown) await send();
  };
  const again = () => void send();

  return {
    state: () =>
      (last ??= {
        floor: acts.reduce((floor, { expected }) => expected(floor), known),
        waiting: isDown ? acts.length : 0,
        ...(problem && { problem }),
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act: (act) => {
      acts = [...acts, act];
      problem = undefined;
      changed();
      void send();
    },
    heard: (floor) => {
      known = floor;
      changed();
    },
    start: () => {
      isOver = false;
      globalThis.addEventListener("online", again);
      again();
      return () => {
        isOver = true;
        clearTimeout(timer);
        globalThis.removeEventListener("online", again);
      };
    },
  };
}

async function post(path: string, form: FloorAct["form"]): Promise<FloorAnswer | "unreachable" | "refused"> {
  try {
    const answer = await fetch(path, { method: "POST", body: new URLSearchParams(form) });
    if (answer.status >= 500) return "unreachable";
    if (!answer.ok && answer.status !== 409) return "refused";
    // The answer of our own resource routes.
    return (await answer.json()) as FloorAnswer;
  } catch {
    return "unreachable";
  }
}
