/** By the code on a badge, by a name that was looked for, from the list of a delegation, or as who took another's place. */
export const checkInWays = ["code", "name", "list", "replacement"] as const;
export type CheckInWay = (typeof checkInWays)[number];

/** Somebody came to the desk, or it was a mistake that they did; made on a device that may have no network. */
export type CheckInAct = {
  /** Made by the device, so that an act that is sent twice is one. */
  readonly id: string;
  readonly registrationId: string;
  readonly what: "in" | "out";
  /** An ISO instant. */
  readonly at: string;
};

/**
 * Since when each registration is checked in; those who are not have no entry. The same whatever order the acts came in:
 * of several devices that check one person in, the first counts, and what was done last says whether they are.
 */
export function arrivals(acts: readonly CheckInAct[]): ReadonlyMap<string, string> {
  const inOrder = acts.toSorted((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));
  const since = new Map<string, string>();
  for (const { registrationId, what, at } of inOrder) {
    if (what === "out") since.delete(registrationId);
    else if (!since.has(registrationId)) since.set(registrationId, at);
  }
  return since;
}

/**
 * When a device did something, by the server's clock: what the device's own clock says now tells how far it is off.
 * Nothing is done later than it is heard of.
 */
export function instantByServer(
  at: string,
  { deviceNow, now }: { readonly deviceNow: string; readonly now: Date },
): string {
  const instant = Date.parse(at) + now.getTime() - Date.parse(deviceNow);
  return new Date(Math.min(instant, now.getTime())).toISOString();
}
