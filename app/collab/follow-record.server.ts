import { isOfDraft } from "#app/collab/draft-matter.server.ts";
import type { Room } from "#app/collab/room.server.ts";
import type { Db } from "#db/database/client.ts";
import { isFrozen } from "#db/database/frozen.ts";
import { newsHead, newsSince, onNews } from "#db/floor/news.ts";
import type { NewsKind } from "#domain/floor/news.ts";

/** Has the rooms that are open follow what changes outside of them. */
export type RecordFollower = {
  readonly begin: (room: Room) => void;
  readonly end: (room: Room) => void;
};

/** After the last change, in milliseconds: a note-taker's letters are a stream of news. */
const quiet = 1_000;

/** News that changes nothing of what is compiled. */
const besides: ReadonlySet<NewsKind> = new Set(["floor", "options", "report"]);

type Ends = {
  readonly catchUp: (meetingId: string) => void;
  /** Judges everybody in a room anew, because it was closed or opened. */
  readonly judgeRoom: (room: Room) => void;
};

export function followRecord(db: Db, { catchUp, judgeRoom }: Ends): RecordFollower {
  const following = new Map<Room, () => void>();
  return {
    begin(room) {
      if (following.has(room)) return;
      const { meetingId } = room.matter.key;
      let wasFrozen = isFrozen(db, meetingId);
      let since = newsHead(db, meetingId);
      let timer: NodeJS.Timeout | undefined;
      const look = () => {
        timer = undefined;
        const news = newsSince(db, { meetingId, since });
        since = newsHead(db, meetingId);
        if (news.some(({ kind }) => !besides.has(kind))) catchUp(meetingId);
      };
      const stop = onNews(meetingId, () => {
        const isFrozenNow = isFrozen(db, meetingId);
        if (isFrozenNow !== wasFrozen) judgeRoom(room);
        wasFrozen = isFrozenNow;
        if (!isOfDraft(room)) return;
        clearTimeout(timer);
        timer = setTimeout(look, quiet).unref();
      });
      following.set(room, () => {
        clearTimeout(timer);
        stop();
      });
    },
    end(room) {
      following.get(room)?.();
      following.delete(room);
    },
  };
}
