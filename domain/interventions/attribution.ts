import type { Attribution, MeetingRecord, RecordIntervention } from "#domain/record/record.ts";
import { attributions } from "#domain/record/record.ts";

/**
 * How a speaker may be named: the stricter of the session's rule and of what was said of the intervention itself, which
 * is where a party's own wish stands. Neither of them ever loosens the other.
 */
export function attributionOf(intervention: RecordIntervention, ofSession: Attribution = "party"): Attribution {
  const ofIntervention = intervention.attribution ?? "party";
  return isStricter(ofIntervention, ofSession) ? ofIntervention : ofSession;
}

/** Does the first let less be said of a speaker than the second? */
export function isStricter(one: Attribution, other: Attribution): boolean {
  return attributions.indexOf(one) > attributions.indexOf(other);
}

/**
 * The record for readers who may see its lines and not its notes: where a speaker must not be named, nothing says who
 * it was. The report compiled from it is the same to the letter. A line that is a whole sentence stands as its writer
 * wrote it.
 */
export function asAttributed(record: MeetingRecord): MeetingRecord {
  if (record.sessions === undefined) return record;
  const sessions = record.sessions.map((session) => ({
    ...session,
    ...(session.interventions && {
      interventions: session.interventions.map((intervention) => attributed(intervention, session.attribution)),
    }),
  }));
  return { ...record, sessions };
}

/** One intervention for the same readers. */
export function attributed(intervention: RecordIntervention, ofSession: Attribution | undefined): RecordIntervention {
  return attributionOf(intervention, ofSession) === "party" ? intervention : withoutSpeaker(intervention);
}

/** What tells of the line and not of who spoke; named one by one, so that a key that is new stays away until it is judged. */
function withoutSpeaker(intervention: RecordIntervention): RecordIntervention {
  const { id, kind, inReplyTo, attribution, pinned, verb, form, line, note } = intervention;
  return { id, party: null, kind, inReplyTo, attribution, pinned, verb, form, line, note };
}
