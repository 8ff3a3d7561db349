import { floorShown } from "#app/desk/floor/floor-shown.server.ts";
import type { MeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import { findMeetingSeen } from "#app/desk/meetings/meeting-access.server.ts";
import type { Db } from "#db/database/client.ts";
import type { News } from "#db/floor/news.ts";
import { newsHead, newsSince, onNews } from "#db/floor/news.ts";
import type { NewsKind } from "#domain/floor/news.ts";

/** A piece of news, written out once for all who hear it; `event`: as it stands in a stream. */
export type Written = {
  readonly seq: number;
  readonly kind: NewsKind;
  readonly json: string;
  readonly event: Uint8Array;
};

/** Somebody who follows a meeting. What they may hear changes with their rights. */
export type Follower = {
  readonly hears: (kind: NewsKind) => boolean;
  /** Judges anew what they may hear; undefined: the meeting is gone. */
  readonly judge: (seen: MeetingSeen | undefined) => void;
  readonly tell: (news: readonly Written[]) => void;
  readonly beat: () => void;
};

/** Those who follow one meeting on this server. */
type Room = {
  since: number;
  /** When each is to be judged again, by `performance.now()`; the first is due first. */
  readonly followers: Map<Follower, number>;
  readonly written: Map<string, Written>;
};

export type Followers = {
  /** Tells the follower at once what has happened since, then all that happens. Returns how to leave. */
  readonly join: (meetingId: string, since: number | undefined, follower: Follower) => () => void;
};

/** How often the server says that it is there, and looks itself whether there is news, in milliseconds. */
export type Pace = { readonly beat: number; readonly look: number; readonly judge: number };

/** Everybody's rights are read anew in so many parts: all at once would keep those who act waiting. */
const judgedIn = 20;

/** Keeps the followers of each meeting and tells them what is new. The rows of the news are the truth. */
export function followersOf(db: Db, pace: Pace): Followers {
  const rooms = new Map<string, { readonly room: Room; readonly close: () => void }>();

  function opened(meetingId: string) {
    const known = rooms.get(meetingId);
    if (known) return known;
    const room: Room = { since: newsHead(db, meetingId), followers: new Map(), written: new Map() };
    const look = () => tellNew(db, meetingId, room);
    const stop = onNews(meetingId, look);
    const beating = setInterval(() => room.followers.forEach((_due, { beat }) => beat()), pace.beat).unref();
    // What another process wrote into the file, the command line for one, wakes nobody here.
    const looking = setInterval(look, pace.look).unref();
    const judging = setInterval(() => judgeSome(db, meetingId, room, pace), pace.judge / judgedIn).unref();
    const close = () => {
      stop();
      [beating, looking, judging].forEach(clearInterval);
      rooms.delete(meetingId);
    };
    const one = { room, close };
    rooms.set(meetingId, one);
    return one;
  }

  return {
    join(meetingId, since, follower) {
      const { room, close } = opened(meetingId);
      tellNew(db, meetingId, room);
      if (since !== undefined) {
        // Further than there is news: the page saw a database that has been put back since.
        const from = since > room.since ? 0 : since;
        tell(
          follower,
          newsSince(db, { meetingId, since: from }).map((one) => writtenOut(db, meetingId, room, one)),
        );
      }
      room.followers.set(follower, performance.now() + pace.judge);
      return () => {
        room.followers.delete(follower);
        if (room.followers.size === 0) close();
      };
    },
  };
}

/** What rights to the meeting depend on is read once for all who are judged in one moment. */
function judgeSome(db: Db, meetingId: string, { followers }: Room, { judge }: Pace): void {
  const now = performance.now();
  const due = [...followers].slice(0, Math.ceil(followers.size / judgedIn)).filter(([, at]) => at <= now);
  const seen = due.length > 0 ? findMeetingSeen(db, meetingId) : undefined;
  for (const [follower] of due) {
    followers.delete(follower);
    followers.set(follower, now + judge);
    follower.judge(seen);
  }
}

function tellNew(db: Db, meetingId: string, room: Room): void {
  const fresh = newsSince(db, { meetingId, since: room.since });
  const newest = fresh.at(-1);
  if (!newest) return;
  room.since = newest.seq;
  // How long one may speak stands in the floor too.
  if (fresh.some(({ kind }) => kind === "options")) room.written.clear();
  const news = fresh.map((one) => writtenOut(db, meetingId, room, one));
  for (const follower of room.followers.keys()) tell(follower, news);
}

function tell(follower: Follower, news: readonly Written[]): void {
  const heard = news.filter(({ kind }) => follower.hears(kind));
  if (heard.length > 0) follower.tell(heard);
}

/** The floor's state rides with its news, so that five hundred telephones need not ask for it all at once. */
function writtenOut(db: Db, meetingId: string, room: Room, { seq, kind, sessionId }: News): Written {
  const subject = `${kind} ${sessionId}`;
  const known = room.written.get(subject);
  if (known?.seq === seq) return known;
  const state = kind === "floor" && sessionId !== null ? floorShown(db, { meetingId, sessionId }) : {};
  const json = JSON.stringify({ seq, kind, sessionId, ...state });
  const written = { seq, kind, json, event: Buffer.from(`id: ${seq}\ndata: ${json}\n\n`) };
  room.written.set(subject, written);
  return written;
}
