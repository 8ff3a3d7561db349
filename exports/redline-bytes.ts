import { redlineBetween } from "#domain/redline/redline-between.ts";
import type { RedlineEntry } from "#domain/redline/redline.ts";
import type { Report } from "#domain/report/report.ts";
import { inWorker } from "#exports/in-worker.ts";
import { meetingRedline } from "#exports/redline.ts";
import type { RedlineOf } from "#exports/redline.ts";
import { toDocx } from "#exports/to-docx.ts";

/** Paragraphs and points that are compared in less time than the event loop may be blocked (architecture.md: 50 ms). */
const longestHere = 120;

/** What a worker is asked for: the redline itself, or the Word file of it. */
export type RedlineAsked = { readonly of: RedlineOf; readonly as: "entries" | "word" };

/** The redline between two reports; of long ones it is made in a worker, so that the server goes on answering. */
export async function redlineApart(of: RedlineOf): Promise<readonly RedlineEntry[]> {
  return isLong(of) ? inWorker(worker, ask(of, "entries")) : redlineBetween(of.from.report, of.to.report);
}

/** The same as a Word file. */
export async function redlineBytes(of: RedlineOf): Promise<Uint8Array> {
  return isLong(of) ? inWorker(worker, ask(of, "word")) : toDocx(meetingRedline(of));
}

const worker = "#exports/redline-worker.ts";
const ask = (of: RedlineOf, as: RedlineAsked["as"]): RedlineAsked => ({ of, as });

const isLong = ({ from, to }: RedlineOf) => lengthOf(from.report) + lengthOf(to.report) > longestHere;
const lengthOf = ({ paragraphs }: Report) => paragraphs.reduce((count, { points }) => count + 1 + points.length, 0);
