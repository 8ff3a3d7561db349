/// <reference lib="webworker" />
import type { WorkerRequest } from "#app/collab/kept-pages.ts";
import { keptAssets, keptPages } from "#app/collab/kept-pages.ts";

// Opens a room or the check-in without a network: its page as it was last sent, and the assets that this names. Nothing
// else is kept, and no other page is ever answered for.

// TypeScript takes the global scope for that of any worker.
const worker = self as unknown as ServiceWorkerGlobalScope;

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
  event.waitUntil(keep(page, assets));
});

async function pageOf(event: FetchEvent): Promise<Response> {
  const { origin, pathname } = new URL(event.request.url);
  const page = origin + pathname;
  const kept = await caches.match(page, { cacheName: keptPages });
  const answer = fetch(event.request).then(async (response) => {
    await keepPage(page, response.clone());
    return response;
  });
  if (!kept) return answer;
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  event.waitUntil(answer.catch(() => undefined));
  return Promise.race([answer.catch(() => kept), late]);
}

/** A page that is no longer to be seen is not kept either. */
async function keepPage(page: string, response: Response): Promise<void> {
  const pages = await caches.open(keptPages);
  const isPage = response.headers.get("Content-Type")?.startsWith("text/html") === true;
  if (response.ok && isPage && !response.redirected) await pages.put(page, response);
  else if (response.status < 500) await pages.delete(page);
}

/** Assets are named after their content: what is kept is right. */
async function assetOf(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: keptAssets });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(keptAssets)).put(request.url, response.clone());
  return response;
}

/** What a page had loaded before this worker was there. */
async function keep(page: string, names: readonly string[]): Promise<void> {
  const [pages, assets] = [await caches.open(keptPages), await caches.open(keptAssets)];
  if (!(await pages.match(page))) await keepPage(page, await fetch(page));
  for (const name of names) if (!(await assets.match(name))) await assets.add(name);
  for (const { url } of await assets.keys()) {
    const sent = (await assets.match(url))?.headers.get("Date");
    const isOld = sent != null && Date.now() - Date.parse(sent) > longestUnused;
    if (isOld && !names.includes(url)) await assets.delete(url);
  }
}
