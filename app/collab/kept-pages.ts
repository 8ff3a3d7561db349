/** Where the room's worker keeps pages, and what they need. */
export const keptPages = "rapporteur-room-pages";
export const keptAssets = "rapporteur-room-assets";

/** What a page tells the worker when it is there. */
export type WorkerRequest = { readonly page: string; readonly assets: readonly string[] };

/** Has the room's page kept, so that it opens without a network; where a browser keeps nothing it does not. */
export async function keepThisPage(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/room-worker.js", { scope: "/meetings/" });
    const { active } = await navigator.serviceWorker.ready;
    const assets = performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/assets/`));
    const { origin, pathname } = location;
    active?.postMessage({ page: origin + pathname, assets } satisfies WorkerRequest);
  } catch {
    // While pages are being written there is no worker, and some browsers allow none: the room works as long as there is a network.
  }
}

export async function forgetKeptPages(): Promise<void> {
  if (typeof caches === "undefined") return;
  await caches.delete(keptPages);
}
