/**
 * The classes of personal data that end by themselves, and for how many days each is kept after `from`, unless an
 * administrator rules otherwise (trust: shortest first, the audit last). `isPurged`: the audit is pseudonymous and its
 * chain may not lose entries, so it is only told when it comes of age.
 */
export const retentionClasses = [
  { id: "sign-in-links", days: 1, from: "end", isPurged: true },
  { id: "desk-codes", days: 1, from: "end", isPurged: true },
  { id: "challenges", days: 1, from: "end", isPurged: true },
  { id: "limits", days: 1, from: "end", isPurged: true },
  { id: "device-sessions", days: 30, from: "end", isPurged: true },
  { id: "mail-bodies", days: 90, from: "sending", isPurged: true },
  { id: "invitations", days: 730, from: "writing", isPurged: true },
  { id: "passports", days: 7, from: "meeting", isPurged: true },
  { id: "registration-drafts", days: 30, from: "writing", isPurged: true },
  { id: "registration-answers", days: 0, from: "form", isPurged: true },
  { id: "registration-telephones", days: 0, from: "form", isPurged: true },
  { id: "registrations", days: 730, from: "meeting", isPurged: true },
  { id: "withdrawn-papers", days: 30, from: "end", isPurged: true },
  { id: "former-contacts", days: 3653, from: "end", isPurged: true },
  { id: "audit", days: 3653, from: "writing", isPurged: false },
] as const satisfies readonly RetentionClass[];

/** "form": after the day that each meeting's own form names, which no rule of the house moves. */
export type RetentionStart = "end" | "sending" | "writing" | "meeting" | "form";

type RetentionClass = {
  readonly id: string;
  readonly days: number;
  readonly from: RetentionStart;
  readonly isPurged: boolean;
};

export type RetentionClassId = (typeof retentionClasses)[number]["id"];

/** The class of that name, undefined where there is none. */
export function retentionClass(id: string): (typeof retentionClasses)[number] | undefined {
  return retentionClasses.find((one) => one.id === id);
}

/** Can a rule of the house change for how long a class is kept? */
export function isRuled({ from, isPurged }: Pick<RetentionClass, "from" | "isPurged">): boolean {
  return isPurged && from !== "form";
}

/** No rule keeps anything for less than a day, or for more than twenty years. */
export const retentionDays = { least: 1, most: 7305 } as const;

const day = 24 * 60 * 60 * 1000;

/** What ended at this instant or before is due; one millisecond later it is not yet. */
export function dueUpTo(days: number, now: Date): Date {
  return new Date(now.getTime() - days * day);
}

/** When something that ended at `endedAt` falls due. */
export function fallsDueAt(endedAt: Date, days: number): Date {
  return new Date(endedAt.getTime() + days * day);
}
