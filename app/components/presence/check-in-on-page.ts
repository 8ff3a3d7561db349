import type { SessionInBrief } from "#app/components/session-name.tsx";

export type CheckInOnPage = {
  readonly meetingId: string;
  readonly home: string;
  readonly title: string;
  readonly timeZone: string;
  /** Whose device this is. */
  readonly personId: string;
  readonly sessions: readonly (SessionInBrief & { readonly id: string })[];
};
