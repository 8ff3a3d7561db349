import { captureMarks, type CaptureHead } from "#domain/interventions/capture.ts";
import { attributions, capacities, interventionKinds, lineForms } from "#domain/record/record.ts";
import type { PartyUse } from "#domain/record/record.ts";
import { id, name, partyUse, text, type Shape } from "#domain/record/schema-words.ts";
import { z } from "zod";

/** What a head may hold, key by key: a page writes it, so it is judged like any other thing sent. */
export const captureHeadFields = {
  party: id.nullish(),
  written: name.optional(),
  parties: z.array(id).max(100).optional(),
  kind: z.enum(interventionKinds).optional(),
  capacity: z.enum(capacities).optional(),
  onBehalfOf: z
    .union([id, partyUse<PartyUse>({ party: id.nullish(), written: name.optional() } satisfies Shape<PartyUse>)])
    .optional(),
  speakingBody: name.optional(),
  inReplyTo: id.optional(),
  attribution: z.enum(attributions).optional(),
  pinned: z.boolean().optional(),
  verb: text.optional(),
  form: z.enum(lineForms).optional(),
  marks: z.array(z.enum(captureMarks)).max(captureMarks.length).optional(),
} as const;

/**
 * The head that a document's map holds. What is none of ours is passed over field by field, so that one bad field
 * costs nobody the rest; a kind that is missing is a statement.
 */
export function readHead(fields: Readonly<Record<string, unknown>>): CaptureHead {
  const head: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(captureHeadFields)) {
    const read = schema.safeParse(fields[key]);
    if (read.success && read.data !== undefined) head[key] = read.data;
  }
  // Every field was judged by the schema of its key.
  return { kind: "statement", ...head } as CaptureHead;
}
