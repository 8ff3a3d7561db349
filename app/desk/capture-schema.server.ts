import type { CaptureProblem } from "#app/components/capture-fields.ts";
import { attributions, capacities, interventionKinds, lineForms } from "#domain/record/record.ts";
import { recordLimits } from "#domain/record/limits.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { z } from "zod";

const problem = (name: CaptureProblem) => ({ error: name });

/** Browsers send lines that end in CR LF; the record keeps LF. */
const words = z
  .string()
  .transform((text) => text.replaceAll("\r\n", "\n").trim())
  .pipe(
    z
      .string()
      .max(recordLimits.text, problem("too-long"))
      .refine((text) => withoutIllegalCharacters(text).removed.length === 0, problem("illegal-characters")),
  )
  .optional();
const name = z.string().trim().max(recordLimits.id, problem("too-long")).optional();
const tick = z.literal("on", problem("not-a-choice")).optional();

/** The form in which an intervention is noted. Empty fields are absent. */
export const captureSchema = z.object({
  revision: z.coerce.number().int().optional(),
  who: name,
  notIdentified: tick,
  asWritten: tick,
  kind: z.enum(interventionKinds, problem("not-a-choice")),
  capacity: z.enum(capacities, problem("not-a-choice")).optional(),
  verb: name,
  form: z.enum(lineForms, problem("not-a-choice")).optional(),
  note: words,
  line: words,
  pinned: tick,
  inReplyTo: name,
  onBehalfOf: name,
  speakingBody: name,
  attribution: z.enum(attributions, problem("not-a-choice")).optional(),
  after: name,
});

export type CaptureSent = z.infer<typeof captureSchema>;

/** The same form for an intervention that is not noted yet; its id was made with the empty form. */
export const newCaptureSchema = captureSchema.extend({ id: z.uuid(problem("not-a-choice")) });
