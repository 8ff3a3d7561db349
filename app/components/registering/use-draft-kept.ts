import type { RefObject } from "react";
import { useEffect, useState } from "react";

/** A pause in typing after which the server is told: long enough for a name, short enough for a phone put away. */
const pause = 1_000;

export type DraftState = "nothing" | "kept" | "away";

/**
 * Keeps what is typed on the server too, a moment after each pause, so that a lost phone loses nothing. Where the server
 * cannot be reached the page says so; the browser has it all the same, and the next pause tries again.
 */
export function useDraftKept(form: RefObject<HTMLFormElement>, address: string): DraftState {
  const [state, setState] = useState<DraftState>("nothing");
  // Typing, sending and putting the page away are events of the browser; React has none for the last.
  useEffect(() => {
    const { current } = form;
    if (!current) return;
    const watching = new AbortController();
    const draft = draftOf(current, address, setState);
    const on = { signal: watching.signal };
    current.addEventListener("input", draft.typed, on);
    current.addEventListener("submit", draft.stop, on);
    document.addEventListener("visibilitychange", draft.putAway, on);
    return () => {
      watching.abort();
      draft.stop();
    };
  }, [form, address]);
  return state;
}

function draftOf(form: HTMLFormElement, address: string, tell: (state: DraftState) => void) {
  let timer: number | undefined;
  let sending: AbortController | undefined;
  const stop = () => {
    window.clearTimeout(timer);
    timer = undefined;
    sending?.abort();
  };
  const send = async () => {
    stop();
    sending = new AbortController();
    const { signal } = sending;
    const headers = { Accept: "application/json" };
    const sent = { method: "POST", headers, body: typedInto(form), keepalive: true, signal };
    const answer = await fetch(address, sent).catch(() => undefined);
    if (!signal.aborted) tell(answer?.ok === true ? "kept" : "away");
  };
  return {
    stop,
    typed: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void send(), pause);
    },
    // A phone that puts the page away may never come back to it.
    putAway: () => document.visibilityState === "hidden" && timer !== undefined && void send(),
  };
}

function typedInto(form: HTMLFormElement): URLSearchParams {
  const texts = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new URLSearchParams(texts);
}
