import type { Capacity, PartyId } from "#domain/record/record.ts";

/** For what somebody wants the floor. */
export const speakerKinds = ["statement", "question", "reply", "point of order", "right of reply"] as const;
export type SpeakerKind = (typeof speakerKinds)[number];

/** One taking of the floor. */
export type Turn = {
  readonly id: string;
  /** Null while nobody could say who took the floor. */
  readonly party: PartyId | null;
  readonly kind: SpeakerKind;
  readonly capacity?: Capacity;
  /** ISO instants by the server's clock. */
  readonly startedAt: string;
  readonly endedAt: string | null;
};

/** Somebody on the list of speakers. */
export type Waiting = {
  readonly id: string;
  readonly party: PartyId;
  readonly kind: SpeakerKind;
  readonly isRequest: boolean;
  readonly addedAt: string;
};

export const screenModes = ["list", "timer", "message"] as const;
export type ScreenMode = (typeof screenModes)[number];

/** The floor of a session at one moment, as everybody in the room may know it. */
export type Floor = {
  readonly sessionId: string;
  /** Who has the floor; absent while nobody has. */
  readonly current?: Turn;
  readonly waiting: readonly Waiting[];
  /** Turns that have ended, the newest first. */
  readonly spoken: readonly Turn[];
  readonly isListClosed: boolean;
  /** Seconds; absent where there is no limit. */
  readonly limitSeconds?: number;
  readonly screen: ScreenMode;
  readonly message?: string;
  readonly isFrozen: boolean;
};
