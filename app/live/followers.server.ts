import { floorShown } from "#app/desk/floor-shown.server.ts";
import type { Db } from "#db/client.ts";
import type { News } from "#db/news.ts";
import { newsHead, newsSince, onNews } from "#db/news.ts";
import type { NewsKind } from "#domain/floor/news.ts";

/** A piece of news, written out once for all who hear it. */
export type Written = { readonly seq: number; readonly kind: NewsKind; readonly json: string };

/** Somebody who follows a meeting. What they may hear changes with their rights. */
export type Follower = {
  readonly hears: (kind: NewsKind) => boolean;
  readonly tell: (news: readonly Written[]) => void;
  readonly beat: () => void;
};

/** Those who follow one meeting on this server. */
type Room = { since: number; readonly followers: Set<Follower>; readonly written: Map<string, Written> };

export type Followers = {
  /** Tells the follower at once what has happened since, then all that happens. Returns how to leave. */
  readonly join: (meetingId: string, since: number | undefined, follower: Follower) => () => void;
};

/** How often the server says that it is there, and looks itself whether there is news, in milliseconds. */
export type Pace = { readonly beat: number; readonly look: number };

/** Keeps the followers of each meeting and tells them what is new. The rows of the news are the truth. */
export function followersOf(db: Db, pace: Pace): Followers {
  const rooms = new Map<string, { readonly room: Room; readonly close: () => void }>();

  function opened(meetingId: string) {
    const known = rooms.get(meetingId);
    if (known) return known;
    const room: Room = { since: newsHead(db, meetingId), followers: new Set(), written: new Map() };
    const look = () => tellNew(db, meetingId, room);
    const stop = onNews(meetingId, look);
    const beating = setInterval(() => room.followers.forEach(({ beat }) => beat()), pace.beat).unref();
    // What another process wrote into the file, the command line for one, wakes nobody here.
    const looking = setInterval(look, pace.look).unref();
    const close = () => {
      stop();
      clearInterval(beating);
      clearInterval(looking);
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
      room.followers.add(follower);
      return () => {
        room.followers.delete(follower);
        if (room.followers.size === 0) close();
      };
    },
  };
}

function tellNew(db: Db, meetingId: string, room: Room): void {
  const fresh = newsSince(db, { meetingId, since: room.since });
  const newest = fresh.at(-1);
  if (!newest) return;
  room.since = newest.seq;
  // How long one may speak stands in the floor too.
  if (fresh.some(({ kind }) => kind === "options")) room.written.clear();
  const news = fresh.map((one) => writtenOut(db, meetingId, room, one));
  for (const follower of room.followers) tell(follower, news);
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
  const written = { seq, kind, json: JSON.stringify({ seq, kind, sessionId, ...state }) };
  room.written.set(subject, written);
  return written;
}
