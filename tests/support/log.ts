import { createLog } from "#app/server/log.ts";
import type { Logger } from "pino";

/** A log of the most talkative level that keeps what it writes. */
export function keptLog(): { readonly log: Logger; readonly written: () => string } {
  let written = "";
  const log = createLog("trace", { write: (line) => void (written += line) });
  return { log, written: () => written };
}
