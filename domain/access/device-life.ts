import type { FunctionHeld } from "#domain/access/actor.ts";
import { needsTwoProofs } from "#domain/access/assurance.ts";

const day = 24 * 60 * 60 * 1000;

/** How long a device stays signed in. */
export type DeviceLife = {
  readonly expiresAt: Date;
  /** Signed out after so many minutes without a request; absent where nobody is to be logged out in the room. */
  readonly idleMinutes?: number;
};

/**
 * Staff: thirty days on their own device, twelve hours without a request. A focal point: thirty days. Whoever comes for
 * a meeting: until the day after its last one is over everywhere on Earth, and at least a day. The longest of them all.
 *
 * @param lastDays The last days of the meetings among `functions`, "2018-05-08".
 */
export function lifeOfDevice(functions: readonly FunctionHeld[], lastDays: readonly string[], now: Date): DeviceLife {
  const isStaff = functions.some((held) => needsTwoProofs(held.function));
  const isStanding = isStaff || functions.some((held) => held.function === "focalPoint");
  const ends = lastDays.map((lastDay) => Date.parse(`${lastDay}T12:00:00Z`) + 2 * day);
  const longest = Math.max(now.getTime() + day, ...(isStanding ? [now.getTime() + 30 * day] : []), ...ends);
  return { expiresAt: new Date(longest), ...(isStaff && { idleMinutes: 12 * 60 }) };
}
