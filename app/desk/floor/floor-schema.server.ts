import { wishes } from "#domain/floor/list-of-speakers.ts";
import { screenModes, speakerKinds } from "#domain/floor/turn.ts";
import { recordLimits } from "#domain/record/limits.ts";
import { capacities } from "#domain/record/record.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { z } from "zod";

const tick = z
  .enum(["on", ""])
  .optional()
  .transform((value) => value === "on");
const capacity = z
  .enum([...capacities, ""])
  .optional()
  .transform((value) => (value === "" ? undefined : value));
const partyId = z.string().min(1).max(recordLimits.id);

/** The newest turn that was seen; empty where there was none. */
const after = z.union([z.literal("").transform(() => undefined), z.uuid()]);

export const nextSchema = z.object({ turnId: z.uuid(), after });

/** Who takes the floor; an empty party: not known yet. */
export const speakerSchema = z.object({
  party: z.union([z.literal("").transform(() => null), partyId]),
  kind: z.enum(speakerKinds),
  capacity,
});

export const turnSchema = speakerSchema.extend(nextSchema.shape);
export const endSchema = z.object({ turnId: z.uuid() });
export const waitingSchema = z.object({ id: z.uuid(), party: partyId, kind: z.enum(speakerKinds) });
export const requestSchema = waitingSchema.extend({ party: partyId.optional() });
export const withdrawalSchema = z.object({ kind: z.enum(wishes).default("statement"), party: partyId.optional() });
export const placeSchema = z.object({ before: z.union([z.literal("").transform(() => undefined), z.uuid()]) });
export const listSchema = z.object({ isClosed: tick });

/** As much as can be read from the last row. */
const longestMessage = 500;

export const screenSchema = z.object({
  mode: z.enum(screenModes),
  message: z
    .string()
    .trim()
    .max(longestMessage)
    .refine((text) => withoutIllegalCharacters(text).removed.length === 0)
    .optional()
    .transform((text) => (text === undefined || text === "" ? null : text)),
  isFrozen: tick,
});
