/** What a meeting allows in its rooms, over and above what every meeting does. */
export type RoomOptions = {
  /** Delegations ask for the floor from their own pages. */
  readonly takesRequests: boolean;
  readonly takesPointsOfOrder: boolean;
  readonly takesRightsOfReply: boolean;
  /** How long one may speak; null: no limit. */
  readonly limitSeconds: number | null;
  /** The Chair sees how long each delegation has spoken. */
  readonly showsSpeakingTime: boolean;
  /** Delegations see the lines noted of them, and may ask for corrections until `correctionsUntil`. */
  readonly showsOwnLines: boolean;
  /** An instant; null: no corrections are asked for. */
  readonly correctionsUntil: string | null;
};

/** What holds while nobody has opened anything. */
export const nothingOpened: RoomOptions = {
  takesRequests: false,
  takesPointsOfOrder: false,
  takesRightsOfReply: false,
  limitSeconds: null,
  showsSpeakingTime: false,
  showsOwnLines: false,
  correctionsUntil: null,
};

/** May corrections be asked for now? The last instant itself still counts. */
export function isCorrectionWindowOpen({ showsOwnLines, correctionsUntil }: RoomOptions, now: Date): boolean {
  return showsOwnLines && correctionsUntil !== null && now.getTime() <= Date.parse(correctionsUntil);
}
