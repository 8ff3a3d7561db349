import type { AskedField } from "#domain/registering/form.ts";
import type { IsoDate } from "#domain/text/dates.ts";

const day = 24 * 60 * 60 * 1000;

/** The last day on which an answer is kept; it is gone when the next one begins. */
export function keptUntil({ keptDays }: Pick<AskedField, "keptDays">, lastDayOfMeeting: IsoDate): IsoDate {
  return new Date(Date.parse(`${lastDayOfMeeting}T00:00:00Z`) + keptDays * day).toISOString().slice(0, 10);
}
