import { readCapture, readOffRecord, withMissing } from "#app/editor/read-capture.ts";
import { loadDocument } from "#db/room/capture-updates.ts";
import { listCaptures } from "#db/room/captures.ts";
import type { Db } from "#db/database/client.ts";
import { listSettledBefore, type KeptAside } from "#db/room/kept-aside.ts";
import type { CaptureText } from "#domain/interventions/capture.ts";

/** What was kept aside says, as its author had it. */
export const readKeptText = (db: Db, kept: KeptAside): CaptureText => readCapture(whole(db, kept));

/** The same of what is off the record. */
export const readKeptOff = (db: Db, kept: KeptAside): string => readOffRecord(whole(db, kept));

/** A page may have sent only what it believed the server to lack. */
const whole = (db: Db, kept: KeptAside) => withMissing(kept.data, () => below(db, kept));

function below(db: Db, kept: KeptAside): readonly Uint8Array[] {
  // The id is what its author's page said: of another session it would tell what is none of this one's business.
  const isOfSession = listCaptures(db, kept).some(({ id }) => id === kept.captureId);
  return [...(isOfSession ? loadDocument(db, kept).updates : []), ...listSettledBefore(db, kept)];
}
