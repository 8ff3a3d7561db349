import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import type { Follower, Pace, Written } from "#app/live/followers.server.ts";
import { followersOf } from "#app/live/followers.server.ts";
import { kindsHeard } from "#app/live/kinds-heard.server.ts";
import { withScreenLink } from "#app/desk/floor/screen-link.server.ts";
import type { CookieName } from "#app/server/cookies.ts";
import { cookieName, readCookie } from "#app/server/cookies.ts";
import { refuse } from "#app/server/request-guards.ts";
import type { SignedIn } from "#db/sign-in/device-sessions.ts";
import { findSignedIn } from "#db/sign-in/device-sessions.ts";
import type { Db } from "#db/database/client.ts";
import type { NewsKind } from "#domain/floor/news.ts";
import type { AppLoadContext } from "@remix-run/node";
import type { Request, RequestHandler, Response } from "express";

/** How long a poll waits, over and above the pace of the followers. */
export type LivePace = Pace & { readonly poll: number };

export const livePace: LivePace = { beat: 15_000, look: 2_000, judge: 2_000, poll: 25_000 };

/** Somebody who may follow, with what they may hear. */
type Admitted = { readonly req: Request; readonly res: Response; readonly kinds: ReadonlySet<NewsKind> };

type Deps = {
  readonly db: Db;
  readonly clock: () => Date;
  readonly isHttps: boolean;
  readonly pace: LivePace;
  readonly contextOf: (req: Request, res: Response) => AppLoadContext;
};

/** A reader that takes nothing in for so long is cut off; it comes back and is told the state as it is. */
const mostUnread = 4 * 1024 * 1024;
/** One device has a stream for each browser profile at most; a hundred of them are no reader's. */
const mostOfOneDevice = 20;

/** The news of a meeting, for whoever may hear it: as a stream of events, or one piece at a time. */
export function liveRequests(deps: Deps): { readonly stream: RequestHandler; readonly poll: RequestHandler } {
  const followers = followersOf(deps.db, deps.pace);
  const openOn = new Map<string, number>();

  /** Follows until the answer is closed, as long as there is something that may be heard. */
  function follow(
    { req, res, kinds }: Admitted,
    since: number | undefined,
    follower: Pick<Follower, "tell" | "beat">,
  ): void {
    const { meetingId = "" } = req.params;
    const device = deviceOf(req, res);
    let heard = kinds;
    const leave = followers.join(meetingId, since, {
      ...follower,
      hears: (kind) => heard.has(kind),
      judge(seen) {
        heard = heardBy(deps, req, res, seen, signedInNow(deps, req));
        if (heard.size === 0) res.end();
      },
    });
    openOn.set(device, (openOn.get(device) ?? 0) + 1);
    res.on("close", () => {
      leave();
      const left = (openOn.get(device) ?? 1) - 1;
      if (left === 0) openOn.delete(device);
      else openOn.set(device, left);
    });
  }

  /** Lets somebody in, or refuses them. */
  function admit(req: Request, res: Response): Admitted | undefined {
    const seen = findMeetingSeen(deps.db, req.params["meetingId"] ?? "");
    if (!seen) return void refuse(res, 404);
    const kinds = heardBy(deps, req, res, seen, res.locals.signedIn);
    if (kinds.size === 0) {
      const mayKnow = res.locals.signedIn && whoAsks(deps.contextOf(req, res)).may("meeting.read", seen.subject);
      return void refuse(res, mayKnow ? 403 : 404);
    }
    if ((openOn.get(deviceOf(req, res)) ?? 0) >= mostOfOneDevice) return void refuse(res, 429);
    return { req, res, kinds };
  }

  /** Whoever follows by the link of a screen has no device of their own: all of them are counted as one. */
  function deviceOf(req: Request, res: Response): string {
    return res.locals.signedIn?.deviceSession.id ?? `screen ${req.params["meetingId"]}`;
  }

  return {
    stream(req, res) {
      const admitted = admit(req, res);
      if (!admitted) return;
      res.set(streamHeaders).status(200).flushHeaders();
      if (req.method === "HEAD") return void res.end();
      // Not all at once where a whole room lost its network: each browser waits a time of its own.
      res.write(`retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`);
      follow(admitted, seqIn(req.headers["last-event-id"] ?? req.query["since"]), {
        tell: (news) => news.forEach(({ event }) => send(res, event)),
        beat: () => send(res, "event: beat\ndata: 1\n\n"),
      });
    },
    poll(req, res) {
      const admitted = admit(req, res);
      if (!admitted) return;
      const answer = (news: readonly Written[]) => {
        if (res.writableEnded) return;
        clearTimeout(waiting);
        res.type("application/json").end(`{"events":[${news.map(({ json }) => json).join()}]}`);
      };
      const waiting = setTimeout(() => answer([]), deps.pace.poll).unref();
      res.on("close", () => clearTimeout(waiting));
      follow(admitted, seqIn(req.query["seq"]), { tell: answer, beat: () => undefined });
    },
  };
}

const streamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // `no-transform` keeps compression, here and in proxies, from holding events back; the other one proxies' buffers.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** Whoever asked, as they are signed in by now: that may have ended since. */
function signedInNow(deps: Deps, req: Request): SignedIn | undefined {
  const token = cookieOf(deps, req, "sid");
  return token === undefined ? undefined : findSignedIn(deps.db, token, deps.clock());
}

/** What they may hear; the link of their screen may have ended since. */
function heardBy(
  deps: Deps,
  req: Request,
  res: Response,
  seen: MeetingSeen | undefined,
  signedIn: SignedIn | undefined,
): ReadonlySet<NewsKind> {
  if (!seen) return new Set();
  const asker = whoAsks({ ...deps.contextOf(req, res), signedIn });
  const subject = withScreenLink(deps.db, seen, cookieOf(deps, req, "screen"), deps.clock());
  const mayHear = (signedIn && asker.may("meeting.read", subject)) || asker.may("screen_link.follow", subject);
  return mayHear ? kindsHeard(asker, subject) : new Set();
}

function send(res: Response, event: string | Uint8Array): void {
  res.write(event);
  if (res.writableLength > mostUnread) res.destroy();
}

function cookieOf({ isHttps }: Deps, req: Request, name: CookieName): string | undefined {
  return readCookie(req.headers.cookie, cookieName(name, isHttps)) || undefined;
}

/** A number of the news as a browser sends it back. */
function seqIn(sent: unknown): number | undefined {
  return typeof sent === "string" && /^\d{1,15}$/.test(sent) ? Number(sent) : undefined;
}
