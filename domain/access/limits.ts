/** How often something may be done by one address, network or person: `count` times in any `perSeconds`. */
export type Limit = { readonly name: string; readonly count: number; readonly perSeconds: number };

/**
 * All limits of the house. Strict where one person or address is meant; wide where a network is, because a hotel or a
 * ministry is one network, and never a refusal there (`waitOf`).
 */
export const limits = {
  /** Sign-in links asked for one address. */
  linkByAddress: { name: "link by address", count: 3, perSeconds: 15 * 60 },
  /** Sign-in links asked from one network. */
  linkByNetwork: { name: "link by network", count: 1000, perSeconds: 60 * 60 },
  /** Codes typed as a second proof, by one person on whatever devices; passkeys are not counted. */
  proofByPerson: { name: "proof by person", count: 10, perSeconds: 15 * 60 },
  /** Files brought in by one person. */
  uploadByPerson: { name: "upload by person", count: 20, perSeconds: 60 * 60 },
} as const satisfies Readonly<Record<string, Limit>>;

/** What a limit says of one take: was there room, how much is left, and from when on one more may be taken. */
export type Taken = { readonly isWithin: boolean; readonly left: number; readonly freeAt: Date };

const longestWait = 3_000;

/**
 * How many milliseconds whoever is over a wide limit waits for an answer: none within it, and over it as long as until
 * it is free again, three seconds at most. A little over is felt a little; a flood waits the whole of it.
 */
export function waitOf({ isWithin, freeAt }: Taken, now: Date): number {
  return isWithin ? 0 : Math.min(longestWait, Math.max(0, freeAt.getTime() - now.getTime()));
}
