import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

const memory = 512;
const patience = 10_000;
/** Each may fill its memory; whoever comes meanwhile waits. */
const mostAtOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

type Work<Read> = {
  /** Its module: "#exports/docx-text-worker.ts". It posts what it read, or before that `{ progress }`. */
  readonly worker: string;
  readonly given: unknown;
  /** What it comes to where the worker ran out of memory or of time. */
  readonly tooHard: Read;
  readonly onProgress?: (progress: number) => void;
};

/** Reads what somebody sent apart from the server, in bounded memory and time: what is hostile in it ends with it. */
export async function readApart<Read>(work: Work<Read>): Promise<Read> {
  if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await inWorker(work);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

function inWorker<Read>({ worker: name, given, tooHard, onProgress }: Work<Read>): Promise<Read> {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve(name);
  const worker = new Worker(file, {
    workerData: given,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  return new Promise((resolve) => {
    const done = (read: Read) => {
      clearTimeout(timer);
      resolve(read);
      void worker.terminate();
    };
    const timer = setTimeout(() => done(tooHard), patience);
    worker.on("message", (message: Read | { readonly progress: number }) => {
      if (typeof message === "object" && message !== null && "progress" in message) onProgress?.(message.progress);
      else done(message as Read); // The worker posts nothing else.
    });
    // Out of memory, as a rule; a message is never followed by one.
    worker.once("error", () => done(tooHard));
    worker.once("exit", () => done(tooHard));
  });
}
