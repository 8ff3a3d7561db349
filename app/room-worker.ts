/// <reference lib="webworker" />
import type { WorkerAnswer, WorkerRequest } from "#app/collab/kept-pages.ts";
import { keptAssets, keptPages } from "#app/collab/kept-pages.ts";

// Opens a room or the check-in without a network: its page as it was last sent, and the assets that this names. Nothing
// else is kept, and no other page is ever answered for.

// TypeScript takes the global scope for that of any worker.
const worker = self as unknown as ServiceWorkerGlobalScope;

/** How a page names what it needs. */
const named = /\/assets\/[\w.-]+\.\w+/g;
const room = /^\/meetings\/[^/]+\/(sessions\/[^/]+(\/interventions\/[^/]+)?|check-in)$/;
/** A network that does not answer in time is none. */
const patience = 3_000;
const longestUnused = 30 * 86_400_000;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate" && room.test(url.pathname)) event.respondWith(pageOf(event));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(assetOf(request));
});

worker.addEventListener("message", (event) => {
  // Only our own pages speak to our worker.
  const { page, assets } = event.data as WorkerRequest;
  const answer = (isKept: boolean) => event.ports[0]?.postMessage({ isKept } satisfies WorkerAnswer);
  event.waitUntil(
    keep(page, assets).then(answer, () => {
      answer(false);
    }),
  );
});

async function pageOf(event: FetchEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  const page = origin + pathname;
  const kept = await caches.match(page, { cacheName: keptPages });
  const answer = fetch(event.request).then((response) => {
    event.waitUntil(keepPage(page, response.clone()).catch(() => undefined));
    return response;
  });
  if (!kept) return answer;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  event.waitUntil(answer.catch(() => undefined));
  return Promise.race([answer.catch(() => kept), late]);
}

/** Keeps a page once everything that it names is kept. One that is no longer to be seen is not kept either. */
async function keepPage(page: string, response: Response): Promise<void> {
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html") === true;
  if (response.ok && isPage && !response.redirected) {
    const written = await response.clone().text();
    await keepAssets([...new Set(written.match(named))].map((name) => new URL(name, page).href));
    await (await caches.open(keptPages)).put(page, response);
  } else if (response.status < 500) await (await caches.open(keptPages)).delete(page);
}

/** Assets are named after their content: what is kept is right. */
async function assetOf(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: keptAssets });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(keptAssets)).put(request.url, response.clone());
  return response;
}

/** Keeps those that are not kept yet; rejects where the network fails. */
async function keepAssets(names: readonly string[]): Promise<void> {
  const assets = await caches.open(keptAssets);
  const keepOne = async (name: string) => {
    if (await assets.match(name)) return;
    const response = await fetch(name);
    if (response.status >= 500) throw new Error(`${name} did not come.`);
    if (response.ok) await assets.put(name, response);
  };
  await Promise.all(names.map(keepOne));
}

/** Keeps a page and what it had loaded, perhaps before this worker was there; says whether all of that is kept now. */
async function keep(page: string, names: readonly string[]): Promise<boolean> {
  await keepAssets(names);
  const isKept = async () => (await caches.match(page, { cacheName: keptPages })) !== undefined;
  if (!(await isKept())) await keepPage(page, await fetch(page));
  await forgetOldAssets(names);
  return isKept();
}

async function forgetOldAssets(needed: readonly string[]): Promise<void> {
  const assets = await caches.open(keptAssets);
  for (const { url } of await assets.keys()) {
    const sent = (await assets.match(url))?.headers.get("Date");
    const isOld = sent != null && Date.now() - Date.parse(sent) > longestUnused;
    if (isOld && !needed.includes(url)) await assets.delete(url);
  }
}
