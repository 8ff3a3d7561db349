import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Report } from "#domain/report/report.ts";
import { meetingReport } from "#exports/meeting-report.ts";
import { toDocx } from "#exports/to-docx.ts";

/** Paragraphs and points that are set in less time than the event loop may be blocked (architecture.md: 50 ms). */
const longestHere = 200;

/** The report as a Word file; a long one is made in a worker, so that the server goes on answering. Rejects if that fails. */
export async function meetingReportBytes(report: Report): Promise<Uint8Array> {
  const length = report.paragraphs.reduce((count, { points }) => count + 1 + points.length, 0);
  return length > longestHere ? inWorker(report) : toDocx(meetingReport(report));
}

type Answer = { readonly number: number; readonly bytes?: Uint8Array; readonly error?: unknown };
type Asked = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: unknown) => void };

/** One worker for the process, because starting it takes longer than most reports; it never keeps the process alive. */
let worker: Worker | undefined;
const asked = new Map<number, Asked>();
let count = 0;

function inWorker(report: Report): Promise<Uint8Array> {
  const asking = (worker ??= startedWorker());
  const number = ++count;
  return new Promise((resolve, reject) => {
    asked.set(number, { resolve, reject });
    asking.ref();
    asking.postMessage({ number, report });
  });
}

function startedWorker(): Worker {
  // Resolved by name, because this module may be bundled elsewhere. No flags of the server's: Node runs TypeScript itself.
  const file = createRequire(import.meta.url).resolve("#exports/meeting-report-worker.ts");
  const started = new Worker(file, { execArgv: [] });
  started.on("message", ({ number, bytes, error }: Answer) => {
    const waiting = asked.get(number);
    asked.delete(number);
    if (asked.size === 0) started.unref();
    if (bytes === undefined) waiting?.reject(error);
    else waiting?.resolve(bytes);
  });
  // A worker that fails takes with it what it was asked; the next report starts another.
  started.on("error", (error) => {
    worker = undefined;
    for (const waiting of asked.values()) waiting.reject(error);
    asked.clear();
  });
  return started;
}
