import type { DelegateSetting } from "#domain/floor/delegate-view.ts";
import type { ScreenSetting } from "#domain/floor/screen.ts";
import type { Floor } from "#domain/floor/turn.ts";

/** What a page that follows the floor carries along, so that its script goes on where the server stopped. */
type Following = {
  readonly meetingId: string;
  readonly sessionId: string;
  /** The news that the page already knows. */
  readonly since: number;
  /** The server's clock as the page was made, an ISO instant. */
  readonly now: string;
  readonly floor: Floor;
  /** Follows the meeting to whichever session is on. */
  readonly isAnySession?: boolean;
};

export type FollowedScreen = Following & ScreenSetting & { readonly view: "screen" };
export type FollowedDelegate = Following & DelegateSetting & { readonly view: "delegate" };

export type Followed = FollowedScreen | FollowedDelegate;
