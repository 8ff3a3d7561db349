import { z } from "zod";
import {
  attributions,
  capacities,
  interventionKinds,
  lineForms,
  paragraphKinds,
  sessionKinds,
  type MeetingRecord,
  type PartyUse,
  type RecordChair,
  type RecordDelegation,
  type RecordDialogue,
  type RecordFollowUp,
  type RecordInstrument,
  type RecordIntervention,
  type RecordMeeting,
  type RecordParagraph,
  type RecordParticipants,
  type RecordPoint,
  type RecordRemark,
  type RecordReport,
  type RecordSession,
} from "#domain/record/record.ts";
import { count, day, id, name, partyUse, publicId, text, time, zone, type Shape } from "#domain/record/schema-words.ts";

const use = { party: id.nullish(), written: name.optional() } satisfies Shape<PartyUse>;

const instrument = z.looseObject({
  id,
  title: name,
  priorityAreas: z.array(z.looseObject({ number: z.int(), title: name })),
} satisfies Shape<RecordInstrument>);

const dialogue = z.looseObject({
  id: publicId,
  name: name.optional(),
  bodies: z.array(z.looseObject({ id, name })).optional(),
  instruments: z.array(instrument).optional(),
} satisfies Shape<RecordDialogue>);

const meeting = z.looseObject({
  id: publicId,
  title: name,
  kind: name,
  startsOn: day,
  endsOn: day,
  timeZone: zone,
  city: name,
  host: id.optional(),
  chairs: z.array(partyUse<RecordChair>({ ...use, body: id.optional() })).optional(),
  secretariat: id.optional(),
  bodies: z.array(id).optional(),
  priorityAreas: z.array(z.looseObject({ instrument: id, number: z.int() })).optional(),
  language: name.optional(),
  symbol: name.optional(),
  background: z.array(text).optional(),
  objectives: z.array(text).optional(),
  guidingQuestions: z.array(text).optional(),
} satisfies Shape<RecordMeeting>);

const participants = z.looseObject({
  people: count.optional(),
  countries: count.optional(),
  organisations: count.optional(),
  delegations: z.array(partyUse<RecordDelegation>({ ...use, people: count.optional() })).optional(),
} satisfies Shape<RecordParticipants>);

/** One intervention as a record writes it. */
const interventionSchema = z.looseObject({
  id,
  party: id.nullish(),
  written: name.optional(),
  parties: z.array(id).optional(),
  kind: z.enum(interventionKinds),
  capacity: z.enum(capacities).optional(),
  onBehalfOf: z.union([id, partyUse<PartyUse>(use)]).optional(),
  speakingBody: name.optional(),
  inReplyTo: id.optional(),
  attribution: z.enum(attributions).optional(),
  pinned: z.boolean().optional(),
  verb: text.optional(),
  form: z.enum(lineForms).optional(),
  line: text.optional(),
  note: text.optional(),
} satisfies Shape<RecordIntervention>);

const session = z.looseObject({
  id,
  kind: z.enum(sessionKinds),
  number: z.int().optional(),
  title: text.optional(),
  startsAt: time.optional(),
  endsAt: time.optional(),
  attribution: z.enum(attributions).optional(),
  interventions: z.array(interventionSchema).optional(),
} satisfies Shape<RecordSession>);

const point = z.looseObject({ id, text, sources: z.array(id).optional() } satisfies Shape<RecordPoint>);

const followUp = z.looseObject({
  id,
  text,
  owner: id.nullish(),
  dueOn: day.nullish(),
} satisfies Shape<RecordFollowUp>);

const paragraph = z.looseObject({
  number: z.int(),
  kind: z.enum(paragraphKinds),
  session: id.optional(),
  text,
  speakers: z.array(id.nullable()).optional(),
  sources: z.array(id).optional(),
} satisfies Shape<RecordParagraph>);

const report = z.looseObject({
  shape: z.enum(["full", "points-only"]).optional(),
  status: z.enum(["draft", "final"]).optional(),
  draft: z.int().min(1, { error: "is below 1; the first draft is 1" }).optional(),
  issuedOn: day.optional(),
  paragraphs: z.array(paragraph).optional(),
} satisfies Shape<RecordReport>);

/** The meeting record, version 1. Loose at every level: keys that it does not name are carried along. */
export const recordSchema = z
  .looseObject({
    format: z.literal("rapporteur/meeting-record"),
    version: z.literal(1),
    dialogue,
    meeting,
    participants: participants.optional(),
    sessions: z.array(session).optional(),
    remarks: z.array(partyUse<RecordRemark>({ ...use, id, text })).optional(),
    chairPoints: z.array(point).optional(),
    followUps: z.array(followUp).optional(),
    report: report.optional(),
  } satisfies Shape<MeetingRecord>)
  .meta({ title: "Meeting record of an intergovernmental dialogue, version 1" });
