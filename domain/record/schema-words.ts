import { z } from "zod";
import { recordLimits } from "#domain/record/limits.ts";
import type { PartyUse } from "#domain/record/record.ts";
import { isClockTime, isTimeZone } from "#domain/text/clock-time.ts";
import { isIsoDate } from "#domain/text/dates.ts";

/**
 * Every known key of a record's object with its schema:
 * TypeScript refuses a key that is missing, foreign or of another type. `Exclude` keeps unions whole.
 */
export type Shape<T> = { readonly [Key in Exclude<keyof T, never>]: z.ZodType<T[Key]> };

export const text = z.string();
export const name = text.refine((given) => given.trim() !== "", { error: "is empty; give it its text" });
export const id = name.max(recordLimits.id, {
  error: `is longer than ${recordLimits.id} characters; give a shorter id`,
});
/** Stands in addresses and file names. */
export const publicId = id.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, {
  error: "may hold letters, figures, full stops, hyphens and underlines only",
});
export const day = text.refine(isIsoDate, { error: "is not a day of the calendar; write it as YYYY-MM-DD" }).meta({
  format: "date",
});
export const time = text
  .refine(isClockTime, { error: "is not a local date and time; write it as YYYY-MM-DDTHH:MM, without a zone" })
  .meta({ pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$" });
export const zone = text.refine(isTimeZone, {
  error: "is no time zone of the IANA database; write it like Europe/Sarajevo",
});
export const count = z.int().min(0, { error: "is below nought; leave it out where nothing was counted" });

/** TypeScript cannot see what the refinement leaves: one of the two forms of a party's use. Hence the one cast. */
export function partyUse<T extends PartyUse>(shape: Shape<T>): z.ZodType<T> {
  const schema = z
    .looseObject(shape)
    .refine((use: object) => Object.hasOwn(use, "party") || Object.hasOwn(use, "written"), {
      error: "names nobody; give party (an id, or null where the source names nobody) or written",
    })
    .meta({ anyOf: [{ required: ["party"] }, { required: ["written"] }] });
  return schema as unknown as z.ZodType<T>;
}
