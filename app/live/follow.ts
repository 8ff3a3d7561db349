import type { NewsKind } from "#domain/floor/news.ts";
import type { Floor } from "#domain/floor/turn.ts";
import type { PartyNames } from "#domain/register/party-names.ts";

/** A piece of news as the server tells it: what to look at again, and for the floor its new state. */
export type NewsHeard = {
  readonly seq: number;
  readonly kind: NewsKind;
  readonly sessionId: string | null;
  readonly floor?: Floor;
  readonly names?: Readonly<Record<string, PartyNames>>;
};

/** "live": news comes as it happens · "late": by asking again and again · "cut": nothing comes · "refused": not any more. */
export type FollowState = "live" | "late" | "cut" | "refused";

type Following = {
  /** Where the page's data stand. */
  readonly since: number;
  readonly heard: (news: NewsHeard) => void;
  readonly state: (state: FollowState) => void;
};

/** What one tab tells the others of its browser. */
type Told = { readonly news: NewsHeard } | { readonly state: FollowState } | "who is there?";

const silence = 35_000;
const longestPause = 30_000;
/** Within so long a room comes back that lost its network in one moment, or hears in one moment that it is back. */
const spread = 5_000;

/**
 * Follows the news of a meeting: one stream for all tabs of a browser, held by whichever has the lock; without locks
 * each holds its own. Returns how to stop.
 */
export function follow(meetingId: string, { since, heard, state }: Following): () => void {
  const name = `rapporteur.live.${meetingId}`;
  const tabs = "BroadcastChannel" in globalThis ? new BroadcastChannel(name) : undefined;
  const leaving = new AbortController();
  let last = since;
  let known: FollowState = "cut";
  let leads = false;

  const take = (news: NewsHeard) => {
    if (news.seq <= last) return;
    last = news.seq;
    heard(news);
  };
  const stand = (now: FollowState) => {
    if (now !== known) state((known = now));
  };
  const source: Source = {
    address: `/live/meetings/${encodeURIComponent(meetingId)}`,
    last: () => last,
    hear: (news) => {
      take(news);
      tabs?.postMessage({ news } satisfies Told);
    },
    state: (now) => {
      stand(now);
      tabs?.postMessage({ state: now } satisfies Told);
    },
  };
  const lead = () => {
    leads = true;
    return held(source, leaving.signal);
  };

  if (tabs)
    tabs.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data === "who is there?") {
        if (leads) tabs.postMessage({ state: known } satisfies Told);
      } else if ("news" in data) take(data.news);
      else stand(data.state);
    };
  tabs?.postMessage("who is there?" satisfies Told);
  if (tabs && "locks" in navigator)
    navigator.locks.request(name, { signal: leaving.signal }, lead).catch(() => undefined); // given up before it was had
  else void lead();

  return () => {
    leaving.abort();
    tabs?.close();
  };
}

type Source = {
  readonly address: string;
  readonly last: () => number;
  readonly hear: (news: NewsHeard) => void;
  readonly state: (state: FollowState) => void;
};

/** Holds the stream until it is left, coming back after each cut at a time of its own, so that a room does not come at once. */
async function held(source: Source, leaving: AbortSignal): Promise<void> {
  for (let cuts = 0; !leaving.aborted; cuts++) {
    const streamed = "EventSource" in globalThis && (await streamedOnce(source, leaving));
    if (streamed) cuts = 0;
    // A stream that nothing comes through, as some networks make it: ask instead, once, then try the stream again.
    else if ((await asked(source, leaving)) === "refused") return source.state("refused");
    if (!leaving.aborted) await pause(Math.random() * Math.min(longestPause, spread * 2 ** cuts), leaving);
  }
}

/** One stream until it ends; true where something came through it. */
function streamedOnce({ address, last, hear, state }: Source, leaving: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const stream = new EventSource(`${address}?since=${last()}`);
    let hasCome = false;
    let patience = setTimeout(end, silence);
    function end() {
      clearTimeout(patience);
      stream.close();
      removeEventListener("pagehide", end);
      leaving.removeEventListener("abort", end);
      if (hasCome) state("cut");
      resolve(hasCome);
    }
    const alive = () => {
      clearTimeout(patience);
      patience = setTimeout(end, silence);
      hasCome = true;
      state("live");
    };
    stream.onopen = alive;
    stream.addEventListener("beat", alive);
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      alive();
      hear(JSON.parse(data) as NewsHeard); // our own server wrote it
    };
    stream.onerror = end;
    // Safari keeps a page that is left with a dead stream, and says nothing when it is shown again.
    addEventListener("pagehide", end);
    leaving.addEventListener("abort", end);
  });
}

/** Asks once and waits for what is new. */
async function asked({ address, last, hear, state }: Source, leaving: AbortSignal): Promise<"refused" | "asked"> {
  try {
    const answer = await fetch(`${address}/since?seq=${last()}`, { signal: leaving });
    if (answer.status === 403 || answer.status === 404) return "refused";
    if (!answer.ok) throw new Error(String(answer.status));
    const { events } = (await answer.json()) as { events: readonly NewsHeard[] }; // our own server wrote it
    state("late");
    events.forEach(hear);
  } catch {
    if (!leaving.aborted) state("cut");
  }
  return "asked";
}

/**
 * A pause that the page's return from the background ends, and the network's cuts short: of that a whole room hears in
 * one moment.
 */
function pause(milliseconds: number, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const events = ["pageshow", "visibilitychange"] as const;
    const end = () => {
      timers.forEach(clearTimeout);
      for (const name of events) removeEventListener(name, end);
      removeEventListener("online", soon);
      leaving.removeEventListener("abort", end);
      resolve();
    };
    const timers = [setTimeout(end, milliseconds)];
    const soon = () => void timers.push(setTimeout(end, Math.random() * spread));
    for (const name of events) addEventListener(name, end);
    addEventListener("online", soon);
    leaving.addEventListener("abort", end);
  });
}
