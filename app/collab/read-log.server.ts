import { readCapture, readOffRecord } from "#app/editor/read-capture.ts";
import { logUpTo } from "#db/room/capture-updates.ts";
import type { Db } from "#db/database/client.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";
import { setImmediate } from "node:timers/promises";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";

/** What a capture said at one moment; `off` where it is asked for and had begun. */
export type SaidThen = CaptureText & { readonly off?: string };

type Asked = { readonly captureId: string; readonly withOff: boolean };

/**
 * What a capture said after each of some rows of its log, which are given in their order; undefined before the first.
 * The log is gone through once, whatever is asked of it, and others have their turn in between.
 */
export async function readLog(
  db: Db,
  { captureId, withOff }: Asked,
  seqs: readonly number[],
): Promise<readonly (SaidThen | undefined)[]> {
  const texts = await statesOf(db, { captureId, layer: "text" }, seqs);
  const offs = withOff ? await statesOf(db, { captureId, layer: "off" }, seqs) : [];
  return texts.map((state, index) => {
    const off = offs[index];
    return state && { ...readCapture(state), ...(off && { off: readOffRecord(off) }) };
  });
}

/** So many rows are applied before others have their turn; some milliseconds. */
const atOnce = 250;

async function statesOf(
  db: Db,
  document: { readonly captureId: string; readonly layer: "text" | "off" },
  seqs: readonly number[],
): Promise<readonly (Uint8Array | undefined)[]> {
  const log = logUpTo(db, { ...document, seq: seqs.at(-1) ?? 0 });
  const doc = new Doc();
  const states: (Uint8Array | undefined)[] = [];
  let at = 0;
  try {
    for (const seq of seqs) {
      const end = log.findLastIndex((row) => row.seq <= seq) + 1;
      while (at < end) {
        const rows = log.slice(at, Math.min(end, at + atOnce));
        doc.transact(() => rows.forEach(({ data }) => applyUpdate(doc, data)));
        at += rows.length;
        await setImmediate();
      }
      states.push(end === 0 ? undefined : encodeStateAsUpdate(doc));
    }
    return states;
  } finally {
    doc.destroy();
  }
}
