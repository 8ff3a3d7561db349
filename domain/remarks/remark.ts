import type { PartyUse } from "#domain/record/record.ts";

/** For whom a delegation's written statement is meant. */
export const remarkAudiences = ["record", "secretariat"] as const;
export type RemarkAudience = (typeof remarkAudiences)[number];

/** How the text stands to what was, or will be, said. */
export const remarkDeliveries = ["as delivered", "check against delivery"] as const;
export type RemarkDelivery = (typeof remarkDeliveries)[number];

/** How it came in. */
export const remarkChannels = ["page", "file", "mail"] as const;
export type RemarkChannel = (typeof remarkChannels)[number];

/** What a delegation decides about its text. */
export type RemarkWishes = {
  /** Null: for the meeting as a whole, or nobody said. */
  readonly sessionId: string | null;
  readonly audience: RemarkAudience;
  /** Null where nobody said. */
  readonly delivery: RemarkDelivery | null;
  /** Note-takers and interpreters may read it before it is released. */
  readonly isSharedEarly: boolean;
};

/** A delegation's written statement, as the desk keeps it. One that a file brought in is for the record, and received. */
export type Remark = PartyUse &
  RemarkWishes & {
    readonly id: string;
    readonly meetingId: string;
    readonly text: string;
    readonly channel: RemarkChannel | null;
    /** Beside what was noted of this intervention it was placed. */
    readonly interventionId: string | null;
    readonly agreedAt: string | null;
    readonly agreedBy: string | null;
    readonly releasedAt: string | null;
    readonly submittedAt: string | null;
    readonly submittedBy: string | null;
    readonly changedAt: string | null;
    /** 0 for one that a file brought in and nobody has changed. */
    readonly revision: number;
    readonly withdrawnAt: string | null;
  };

/** "agreed": its party has given its word that it may be released. */
export const remarkStates = ["submitted", "agreed", "released", "withdrawn"] as const;
export type RemarkState = (typeof remarkStates)[number];

type Standing = Pick<Remark, "audience" | "agreedAt" | "releasedAt" | "withdrawnAt">;

export function remarkState({ agreedAt, releasedAt, withdrawnAt }: Standing): RemarkState {
  if (withdrawnAt !== null) return "withdrawn";
  if (releasedAt !== null) return "released";
  return agreedAt === null ? "submitted" : "agreed";
}

/** Once others have read a text it stays as they read it; its party sends another one. */
export function isChangeable(remark: Standing): boolean {
  const state = remarkState(remark);
  return state === "submitted" || state === "agreed";
}

/** A released text can be taken back too: from then on only its party and the secretariat read it. */
export function isWithdrawable(remark: Standing): boolean {
  return remarkState(remark) !== "withdrawn";
}

/** What is for the secretariat only is never released: its party opens it first. */
export function isAgreeable(remark: Standing): boolean {
  return remark.audience === "record" && remarkState(remark) === "submitted";
}

/** The party's word comes first. */
export function isReleasable(remark: Standing): boolean {
  return remark.audience === "record" && remarkState(remark) === "agreed";
}
