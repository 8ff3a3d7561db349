import { isStanding, type RegistrationState } from "#domain/delegations/registration.ts";
import type { IsoDate } from "#domain/text/dates.ts";

/** What is known, without opening anything, of somebody who may need a letter for a visa. */
export type LetterSeeker = {
  readonly state: RegistrationState;
  /** Did they tick on their form that they need one? */
  readonly asked: boolean;
  /** The passport that is kept of them, and when it was first opened for a letter. */
  readonly passport?: { readonly letterAt: string | null };
};

/** Whom the page of letters lists: everybody concerned, or one kind of them. */
export const letterFilters = ["concerned", "asked", "kept", "accepted"] as const;
export type LetterFilter = (typeof letterFilters)[number];

export function isListed({ state, asked, passport }: LetterSeeker, filter: LetterFilter): boolean {
  switch (filter) {
    case "concerned":
      return asked || passport !== undefined;
    case "asked":
      return asked;
    case "kept":
      return passport !== undefined;
    case "accepted":
      return state === "accepted";
  }
}

/** Why somebody gets no letter; undefined for whoever can have one. */
export function letterHindrance({ state, passport }: LetterSeeker): "gone" | "no_passport" | undefined {
  if (!isStanding({ state })) return "gone";
  return passport === undefined ? "no_passport" : undefined;
}

/** A letter is first offered for whoever was accepted and has none yet: opening a passport twice is for a reason. */
export function isTickedFirst(seeker: LetterSeeker): boolean {
  return letterHindrance(seeker) === undefined && seeker.state === "accepted" && seeker.passport?.letterAt === null;
}

/** Many states let nobody in whose passport ends within six months of their leaving. */
export function endsSoon(expiresOn: IsoDate, leavesOn: IsoDate): boolean {
  const [year = 0, month = 0, day = 0] = leavesOn.split("-").map(Number);
  // A day that the sixth month has not got counts as its last.
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  const limit = new Date(Date.UTC(year, month + 5, Math.min(day, last)));
  return expiresOn < limit.toISOString().slice(0, 10);
}
