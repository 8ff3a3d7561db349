/** Where the worker keeps pages, and what they need. */
export const keptPages = "rapporteur-room-pages";
export const keptAssets = "rapporteur-room-assets";

/** What a page tells the worker when it is there; the worker answers whether all of it is kept. */
export type WorkerRequest = { readonly page: string; readonly assets: readonly string[] };
export type WorkerAnswer = { readonly isKept: boolean };

/** Does this page open without a network? "never" where the browser keeps no pages. */
export type PageKept = "not yet" | "kept" | "never";

/** A worker that was ended in the middle answers nothing. */
const patience = 20_000;
const tryAgainAfter = 3_000;

/**
 * Has this page kept, so that it opens without a network, and tells once it is; tries again until then, because the
 * network may go while it is being kept.
 */
export async function keepThisPage(told: (kept: PageKept) => void, gone: AbortSignal): Promise<void> {
  if (!("serviceWorker" in navigator)) return told("never");
  for (; !gone.aborted; await pause(tryAgainAfter)) {
    const kept = await askWorker();
    if (gone.aborted) return;
    told(kept);
    if (kept !== "not yet") return;
  }
}

async function askWorker(): Promise<PageKept> {
  try {
    await navigator.serviceWorker.register("/room-worker.js", { scope: "/meetings/" });
    const { active } = await navigator.serviceWorker.ready;
    const assets = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/assets/`));
    const { origin, pathname } = location;
    return active && (await answerOf(active, { page: origin + pathname, assets })) ? "kept" : "not yet";
  } catch (error) {
    // While pages are being written there is no worker, and some browsers allow none: the page works as long as there is a network.
    return error instanceof DOMException && error.name === "SecurityError" ? "never" : "not yet";
  }
}

async function answerOf(worker: ServiceWorker, request: WorkerRequest): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => resolve(data.isKept);
  });
  worker.postMessage(request, [port2]);
  try {
    return await Promise.race([answer, pause(patience).then(() => false)]);
  } finally {
    port1.close();
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function forgetKeptPages(): Promise<void> {
  if (typeof caches === "undefined") return;
  await caches.delete(keptPages);
}
