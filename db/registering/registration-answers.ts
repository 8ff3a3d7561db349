import { and, eq, inArray } from "drizzle-orm";
import { isOfPerson, type RegistrationForm } from "#domain/registering/form.ts";
import { keptUntil } from "#domain/registering/kept-until.ts";
import type { Answers } from "#domain/registering/sent.ts";
import type { IsoDate } from "#domain/text/dates.ts";
import type { Db } from "#db/database/client.ts";
import type { HouseKey } from "#db/database/house-key.ts";
import { registrationAnswers, registrations } from "#db/schema/registrations.ts";

/** To what a sealed answer belongs: moved to another row or field it does not open. */
const about = (registrationId: string, field: string) => `registration_answers/${registrationId}/${field}`;

/** What somebody answered over and above what every registration has. What cannot be opened counts as not answered. */
export function furtherAnswersOf(db: Db, key: HouseKey, registrationId: string): Answers {
  const rows = db
    .select()
    .from(registrationAnswers)
    .where(eq(registrationAnswers.registrationId, registrationId))
    .orderBy(registrationAnswers.field)
    .all();
  return Object.fromEntries(
    rows.flatMap(({ field, sealed }) => {
      const answer = key.open(sealed, about(registrationId, field));
      return answer === undefined ? [] : [[field, answer] as const];
    }),
  );
}

/** Whose registrations at a meeting have an answer to a field. A tick that was not set is no answer. */
export function listAnswered(
  db: Db,
  { meetingId, field }: { readonly meetingId: string; readonly field: string },
): ReadonlySet<string> {
  const rows = db
    .select({ id: registrationAnswers.registrationId })
    .from(registrationAnswers)
    .innerJoin(registrations, eq(registrations.id, registrationAnswers.registrationId))
    .where(and(eq(registrations.meetingId, meetingId), eq(registrationAnswers.field, field)))
    .all();
  return new Set(rows.map(({ id }) => id));
}

export type Answering = {
  readonly registrationId: string;
  readonly form: RegistrationForm;
  readonly answers: Answers;
  /** The meeting's last day. */
  readonly endsOn: IsoDate;
  readonly now: Date;
};

/** Keeps the further answers of a registration, each sealed and with its own last day; inside the act of sending them. */
export function keepFurtherAnswers(
  tx: Db,
  key: HouseKey,
  { registrationId, form, answers, endsOn, now }: Answering,
): void {
  for (const field of form.fields.filter(({ name }) => isFurther(name))) {
    const answer = answers[field.name] ?? "";
    const isThis = and(
      eq(registrationAnswers.registrationId, registrationId),
      eq(registrationAnswers.field, field.name),
    );
    tx.delete(registrationAnswers).where(isThis).run();
    if (answer === "") continue;
    tx.insert(registrationAnswers)
      .values({
        ...{ registrationId, field: field.name, sealed: key.seal(answer, about(registrationId, field.name)) },
        ...{ keptUntil: keptUntil(field, endsOn), changedAt: now.toISOString() },
      })
      .run();
  }
}

/** The telephone stands with the person, where lists and the desk find it. */
const isFurther = (name: string) => !isOfPerson(name) && name !== "phone";

/** Moves the last day of a meeting's answers to one field. */
export function setKeptUntil(
  tx: Db,
  { meetingId, field, day }: { readonly meetingId: string; readonly field: string; readonly day: IsoDate },
): void {
  const ofMeeting = tx
    .select({ id: registrations.id })
    .from(registrations)
    .where(eq(registrations.meetingId, meetingId));
  tx.update(registrationAnswers)
    .set({ keptUntil: day })
    .where(and(eq(registrationAnswers.field, field), inArray(registrationAnswers.registrationId, ofMeeting)))
    .run();
}
