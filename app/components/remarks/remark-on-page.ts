import type { SessionChoice } from "#app/components/remarks/remark-values.ts";
import type { RemarkAudience, RemarkChannel, RemarkDelivery, RemarkState } from "#domain/remarks/remark.ts";

/** One text for a reader of it, with what they may do. */
export type RemarkOnPage = {
  readonly id: string;
  readonly list: string;
  readonly home: string;
  readonly meeting: string;
  readonly timeZone: string;
  readonly code?: string;
  readonly party: string;
  readonly session?: SessionChoice;
  readonly paragraphs: readonly string[];
  readonly state: RemarkState;
  readonly audience: RemarkAudience;
  readonly delivery: RemarkDelivery | null;
  readonly isSharedEarly: boolean;
  readonly channel: RemarkChannel | null;
  readonly revision: number;
  /** Absent where nobody of this house sent it, or the reader may not know who. */
  readonly by?: { readonly isYou: true } | { readonly isYou: false; readonly name: string };
  readonly submittedAt: string | null;
  readonly changedAt: string | null;
  readonly agreedAt: string | null;
  readonly releasedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly may: {
    readonly change: boolean;
    readonly withdraw: boolean;
    /** The party's own word, or the record of one that came by another channel. */
    readonly agree?: "own word" | "received";
    readonly release: boolean;
  };
};

/** What brought the reader here. */
export type RemarkNews = "sent" | "changed" | "changed-meanwhile" | "reason-missing";
