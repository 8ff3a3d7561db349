import { mayAnywhere, subjectsOf } from "#app/desk/access/held-subjects.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Db } from "#db/database/client.ts";
import { lastRunOf } from "#db/database/jobs.ts";
import { dueOn, listPurges } from "#db/retention/retention.ts";

/** May somebody see what is kept for how long, and what is due? */
export function mayReadRetention(asker: Asker): boolean {
  return mayAnywhere(asker, "retention.read");
}

const certificates = 30;

/** The schedule with what would go now, the last runs, and whether the reader may change a rule. 404 to whoever may not. */
export function retentionPage(db: Db, asker: Asker, now: Date) {
  if (!subjectsOf(asker).some((subject) => asker.may("retention.read", subject))) notFound();
  return {
    classes: dueOn(db, now),
    lastRunAt: lastRunOf(db, "retention")?.toISOString() ?? null,
    purges: listPurges(db, certificates),
    mayChange: asker.may("retention.configure"),
    lacksProof: asker.lacksProof("retention.configure"),
  };
}
