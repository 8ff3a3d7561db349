import { eq } from "drizzle-orm";
import type { Answers } from "#domain/registering/sent.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { registrationDrafts } from "#db/schema/registrations.ts";

type DraftKey = { readonly meetingId: string; readonly registrationId: string };

const about = (registrationId: string) => `registration_drafts/${registrationId}`;

/**
 * Keeps what somebody has typed so far, sealed, for whoever opens the same form again. The audit is not told: nothing
 * was said to anybody yet.
 */
export function keepDraft(
  db: Db,
  key: HouseKey,
  { meetingId, registrationId, answers, now }: DraftKey & { readonly answers: Answers; readonly now: Date },
): void {
  const kept = { sealed: key.seal(JSON.stringify(answers), about(registrationId)), changedAt: now.toISOString() };
  db.insert(registrationDrafts)
    .values({ id: registrationId, meetingId, ...kept })
    .onConflictDoUpdate({ target: registrationDrafts.id, set: kept })
    .run();
}

/** What was typed so far; undefined where nothing is kept, or it cannot be opened. */
export function draftOf(db: Db, key: HouseKey, registrationId: string): Answers | undefined {
  const row = db.select().from(registrationDrafts).where(eq(registrationDrafts.id, registrationId)).get();
  const text = row && key.open(row.sealed, about(registrationId));
  // Written by nobody but the function above.
  return text === undefined ? undefined : (JSON.parse(text) as Answers);
}

/** Forgets what was typed; inside the act that sends it, or ends the registration. */
export function forgetDraft(tx: Db, registrationId: string): void {
  tx.delete(registrationDrafts).where(eq(registrationDrafts.id, registrationId)).run();
}
