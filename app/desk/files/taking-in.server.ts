import { setImmediate as letOthers } from "node:timers/promises";
import type { ListUnderWay } from "#app/components/files/list-stored.tsx";
import type { Upload } from "#db/files/uploads.ts";
import type { AppLoadContext } from "@remix-run/node";

/** How a kind of list is taken in; each act is one transaction of its own. */
type Ways<Row> = {
  /** False where its file was taken in or away meanwhile. */
  readonly begin: () => boolean;
  /** Reads the list anew: what of it is taken in, or that it is not what somebody saw. */
  readonly read: (onProgress: (progress: number) => void) => Promise<readonly Row[] | "changed">;
  readonly store: (rows: readonly Row[]) => "stored" | "overtaken" | "undone";
  readonly atOnce: number;
  readonly end: () => void;
  /** Takes out what is stored so far; that it broke off stays, to be told. */
  readonly takeOut: () => void;
  /** As takeOut, and nothing stays. */
  readonly forget: () => void;
};

type Progress = Exclude<ListUnderWay["state"], { readonly kind: "broke off" }>;

/** The lists that this process takes in just now, by their files. Another one that is not done broke off. */
const underWay = new Map<string, Progress>();

/** How far a list is that is being taken in here. */
export const takingIn = (uploadId: string): Progress | undefined => underWay.get(uploadId);

/**
 * Begins to take in a list, or goes on with the one of the same file, and answers at once: whoever began it sees how far
 * it is and need not stay. The list is stored in portions, and others are let in between; it ends whole or with nothing.
 * False where somebody else took it in or its file away.
 */
export function takeIn<Row>(
  { log, requestId }: Pick<AppLoadContext, "log" | "requestId">,
  uploadId: string,
  ways: Ways<Row>,
): boolean {
  if (underWay.has(uploadId)) return true;
  if (!ways.begin()) return false;
  underWay.set(uploadId, { kind: "reading", progress: 0 });
  takeAll(uploadId, ways)
    .catch((error: unknown) => {
      log.error({ requestId, err: error, uploadId });
      ways.takeOut();
    })
    // Where even that fails, it is done at the next start.
    .catch((error: unknown) => log.error({ requestId, err: error, uploadId }))
    .finally(() => underWay.delete(uploadId));
  return true;
}

async function takeAll<Row>(uploadId: string, { read, store, atOnce, end, forget }: Ways<Row>): Promise<void> {
  const rows = await read((progress) => underWay.set(uploadId, { kind: "reading", progress }));
  if (rows === "changed") return forget();
  const total = rows.length;
  for (let stored = 0; stored < total; stored += atOnce) {
    underWay.set(uploadId, { kind: "storing", stored, total });
    const outcome = store(rows.slice(stored, stored + atOnce));
    if (outcome !== "stored") return forget();
    await letOthers();
  }
  end();
}

type Begun = { readonly id: string; readonly fileName: string; readonly isDone: boolean };

/** The imports that are done, the others each as far as it is or that it broke off, and the files that wait. */
export function importsShown<Import extends Begun>(imports: readonly Import[], files: readonly Upload[]) {
  return {
    imports: imports.filter(({ isDone }) => isDone),
    underWay: imports
      .filter(({ isDone }) => !isDone)
      .map(({ id, fileName }): ListUnderWay => {
        const isFileThere = files.some((file) => file.id === id);
        return { id, fileName, state: takingIn(id) ?? { kind: "broke off", isFileThere } };
      }),
    waiting: files
      .filter(({ id }) => !underWay.has(id))
      .map(({ id, originalName: name, size }) => ({ id, name, size })),
  };
}

/** What became of the list that somebody's address names: "changed" where its file waits as before. */
export function outcomeOf(
  uploadId: string | null,
  imports: readonly Begun[],
  files: readonly Upload[],
): "done" | "changed" | undefined {
  const found = imports.find(({ id }) => id === uploadId);
  if (found) return found.isDone ? "done" : undefined;
  return files.some(({ id }) => id === uploadId) ? "changed" : undefined;
}
