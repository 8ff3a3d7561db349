import { eq } from "drizzle-orm";
import { firstForm, type RegistrationForm } from "#domain/registering/form.ts";
import { keptUntil } from "#domain/registering/kept-until.ts";
import { record, type Act } from "#db/audit/audit.ts";
import type { Db } from "#db/database/client.ts";
import { findMeeting } from "#db/meetings/meetings.ts";
import { setKeptUntil } from "#db/registering/registration-answers.ts";
import { registrationForms } from "#db/schema/registrations.ts";

/** What registering for a meeting asks: the house's first form where nobody has changed it. */
export function formOf(db: Db, meetingId: string): RegistrationForm {
  const row = db.select().from(registrationForms).where(eq(registrationForms.meetingId, meetingId)).get();
  // Written by nobody but the function below.
  return row ? { fields: row.fields as RegistrationForm["fields"], closesAt: row.closesAt } : firstForm;
}

/**
 * Sets what registering for a meeting asks. What was answered before is kept as long as the form says from now on;
 * an answer to what is asked no longer, as long as it was said when it was given.
 */
export function setForm(
  db: Db,
  { meetingId, form, ...act }: Act & { readonly meetingId: string; readonly form: RegistrationForm },
): "set" | "same" {
  return db.transaction(
    (tx) => {
      if (JSON.stringify(formOf(tx, meetingId)) === JSON.stringify(form)) return "same";
      const changed = { ...form, changedBy: act.actorId, changedAt: act.now.toISOString() };
      tx.insert(registrationForms)
        .values({ meetingId, ...changed })
        .onConflictDoUpdate({ target: registrationForms.meetingId, set: changed })
        .run();
      dateAnswers(tx, meetingId);
      record(tx, { ...act, verb: "registration_form.set", targetId: meetingId, meetingId });
      return "set";
    },
    { behavior: "immediate" },
  );
}

/** Reckons anew until when each answer is kept; inside every act that moves a meeting's last day or changes its form. */
export function dateAnswers(tx: Db, meetingId: string): void {
  const meeting = findMeeting(tx, meetingId);
  if (!meeting) return;
  for (const field of formOf(tx, meetingId).fields)
    setKeptUntil(tx, { meetingId, field: field.name, day: keptUntil(field, meeting.endsOn) });
}
