import { count, eq } from "drizzle-orm";
import type { ActorWithoutPerson } from "#domain/audit/actors.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { record } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { addFocalPoint } from "#db/network/contacts.ts";
import { contactsIn } from "#db/demo/contact-files.ts";
import { textOf } from "#db/demo/file.ts";
import { admitDemonstrationPeople } from "#db/demo/people.ts";
import { releaseProgramme } from "#db/programme/programme-releases.ts";
import { importRecord } from "#db/record/records.ts";
import { adoptRegister, listDialogues } from "#db/register/register.ts";
import { audit } from "#db/schema/audit.ts";

const by = { actorId: "demonstration" satisfies ActorWithoutPerson };

/**
 * Loads the demonstration dialogue, all or nothing, into a database that holds no dialogue yet. "present": it is there
 * already and stays as people left it. "occupied": the database holds real dialogues, which never share it.
 */
export function loadDemonstration(db: Db, now: Date): "loaded" | "present" | "occupied" {
  return db.transaction(
    (tx) => {
      if (holdsDemonstration(tx)) {
        // One that an older version loaded has no people yet.
        admitDemonstrationPeople(tx, { ...by, now });
        return "present";
      }
      if (listDialogues(tx).length > 0) return "occupied";
      adoptRegister(tx, budapestProcess, { ...by, now });
      for (const name of ["sofia-2017", "sarajevo-2018"]) importDemonstrationRecord(tx, name, now);
      for (const contact of contactsIn("contacts.json"))
        addFocalPoint(tx, { ...by, now, focalPoint: { ...contact, dialogueId: budapestProcess.dialogue.id } });
      admitDemonstrationPeople(tx, { ...by, now });
      record(tx, { ...by, now, verb: "demonstration.loaded", targetId: budapestProcess.dialogue.id });
      return "loaded";
    },
    { behavior: "immediate" },
  );
}

/** Was the demonstration loaded into this database? Asked of the audit, which cannot be rewritten. */
export function holdsDemonstration(db: Db): boolean {
  const entries = db.select({ count: count() }).from(audit).where(eq(audit.verb, "demonstration.loaded")).get();
  return (entries?.count ?? 0) > 0;
}

function importDemonstrationRecord(db: Db, name: string, now: Date): void {
  const read = readRecord(textOf(`${name}.json`));
  const outcome = "record" in read && importRecord(db, { ...by, now, record: read.record, base: budapestProcess });
  if (!outcome || outcome.outcome !== "imported") throw new Error(`The demonstration's ${name} was not imported.`);
  releaseProgramme(db, { ...by, now, meetingId: outcome.meetingId, number: 1 });
}
