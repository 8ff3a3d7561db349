import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** What a worker of ours makes of its data, apart from the server, which goes on answering. Rejects if that fails. */
export function inWorker<T>(module: `#exports/${string}-worker.ts`, data: unknown): Promise<T> {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve(module);
  const worker = new Worker(file, { workerData: data, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
