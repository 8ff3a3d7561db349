import type { RoomOptionsOnPage } from "#app/components/room/room-options-page.tsx";
import type { Meeting } from "#db/meetings/meetings.ts";
import type { RoomOptions } from "#domain/floor/room-options.ts";
import { clockTimeAt, instantAt, isClockTime } from "#domain/text/clock-time.ts";
import { z } from "zod";

/** The options as the form shows them: minutes, and a time by the clocks of the meeting's city. */
export function roomOptionsOnPage(options: RoomOptions, { id, timeZone }: Meeting): RoomOptionsOnPage {
  const { limitSeconds, correctionsUntil, ...ticks } = options;
  return {
    ...ticks,
    meetingId: id,
    timeZone,
    limitMinutes: limitSeconds === null ? "" : String(limitSeconds / 60),
    correctionsUntil: correctionsUntil === null ? "" : clockTimeAt(new Date(correctionsUntil), timeZone),
  };
}

const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const sentOptions = z.object({
  takesRequests: tick,
  takesPointsOfOrder: tick,
  takesRightsOfReply: tick,
  showsSpeakingTime: tick,
  showsOwnLines: tick,
  limitMinutes: z.union([z.literal("").transform(() => null), z.coerce.number().min(0.5).max(120).multipleOf(0.5)]),
  correctionsUntil: z.union([z.literal("").transform(() => null), z.string().refine(isClockTime)]),
});

/** What was sent as options, or the field that says nothing we understand. */
export function readRoomOptions(
  form: FormData,
  timeZone: string,
): { readonly options: RoomOptions } | { readonly problem: string } {
  const sent = sentOptions.safeParse(Object.fromEntries(form));
  if (!sent.success) return { problem: String(sent.error.issues[0]?.path[0] ?? "") };
  const { limitMinutes, correctionsUntil, ...ticks } = sent.data;
  const limitSeconds = limitMinutes === null ? null : limitMinutes * 60;
  const until = correctionsUntil === null ? null : instantAt(correctionsUntil, timeZone).toISOString();
  return { options: { ...ticks, limitSeconds, correctionsUntil: until } };
}
