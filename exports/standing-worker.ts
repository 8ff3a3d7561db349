import { createRequire } from "node:module";
import { parentPort, Worker } from "node:worker_threads";

type Answer<Made> = { readonly number: number; readonly made?: Made; readonly error?: unknown };
type Asked<Made> = { readonly resolve: (made: Made) => void; readonly reject: (error: unknown) => void };

/**
 * What one worker makes of each thing that it is given, apart from the server, which goes on answering. There is one for
 * the process, because starting it takes longer than most of its work; it never keeps the process alive.
 */
export function standingWorker<Given, Made>(module: `#${string}-worker.ts`): (given: Given) => Promise<Made> {
  let worker: Worker | undefined;
  const asked = new Map<number, Asked<Made>>();
  let count = 0;

  function started(): Worker {
    // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
    const running = new Worker(createRequire(import.meta.url).resolve(module), { execArgv: [] });
    running.on("message", ({ number, made, error }: Answer<Made>) => {
      const waiting = asked.get(number);
      asked.delete(number);
      if (asked.size === 0) running.unref();
      if (made === undefined) waiting?.reject(error);
      else waiting?.resolve(made);
    });
    // A worker that fails takes with it what it was asked; the next thing starts another.
    running.on("error", (error) => {
      worker = undefined;
      for (const waiting of asked.values()) waiting.reject(error);
      asked.clear();
    });
    return running;
  }

  return (given) => {
    const asking = (worker ??= started());
    const number = ++count;
    return new Promise((resolve, reject) => {
      asked.set(number, { resolve, reject });
      asking.ref();
      asking.postMessage({ number, given });
    });
  };
}

/** On the worker's side: makes one thing after the other; each answer carries the number of what was asked. */
export function answerEach<Given, Made>(make: (given: Given) => Made | Promise<Made>): void {
  parentPort?.on("message", ({ number, given }: { number: number; given: Given }) => {
    Promise.resolve(given)
      .then(make)
      .then(
        (made) => parentPort?.postMessage({ number, made }),
        (error: unknown) => parentPort?.postMessage({ number, error }),
      );
  });
}
