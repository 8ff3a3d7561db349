import { channel } from "node:diagnostics_channel";
import { and, eq, gt, max, sql } from "drizzle-orm";
import type { NewsKind } from "#domain/floor/news.ts";
import type { Db } from "#db/database/client.ts";
import { prepared } from "#db/database/prepared.ts";
import { news } from "#db/schema/live.ts";

/** The newest piece of news of one kind about one session, or about the whole meeting where `sessionId` is null. */
export type News = { readonly seq: number; readonly kind: NewsKind; readonly sessionId: string | null };

/**
 * Says to followers of a meeting what to look at again; inside the transaction of the change. Whoever listens is woken
 * once that has ended: transactions take one turn of the event loop, so a microtask runs after it.
 */
export function tellNews(
  tx: Db,
  {
    meetingId,
    sessionId = null,
    kind,
    now,
  }: { meetingId: string; sessionId?: string | null; kind: NewsKind; now: Date },
): void {
  tx.insert(news).values({ meetingId, sessionId, kind, at: now.toISOString() }).run();
  queueMicrotask(() => written.publish(meetingId));
}

// By name, because pages and server are bundled apart and would each have an emitter of their own.
const written = channel("rapporteur.news");

/**
 * Hears that something may have been told of a meeting, in this process; the rows alone are the truth. Returns how to
 * stop.
 */
export function onNews(meetingId: string, hear: () => void): () => void {
  const listener = (told: unknown) => {
    if (told === meetingId) hear();
  };
  written.subscribe(listener);
  return () => void written.unsubscribe(listener);
}

const newestSince = prepared((db) =>
  db
    .select({ seq: max(news.seq).mapWith(Number), kind: news.kind, sessionId: news.sessionId })
    .from(news)
    .where(and(eq(news.meetingId, sql.placeholder("meetingId")), gt(news.seq, sql.placeholder("since"))))
    .groupBy(news.kind, news.sessionId)
    .orderBy(max(news.seq))
    .prepare(),
);

/**
 * What was told since, of each kind and session the newest only, oldest first: all of them say "look again", so that
 * whoever was away for hours need not hear each.
 */
export function newsSince(db: Db, key: { meetingId: string; since: number }): readonly News[] {
  return newestSince(db).all(key);
}

const newestOf = prepared((db) =>
  db
    .select({ seq: max(news.seq) })
    .from(news)
    .where(eq(news.meetingId, sql.placeholder("meetingId")))
    .prepare(),
);

/** How far the news of a meeting has come; a page that was made at this point follows from here. */
export function newsHead(db: Db, meetingId: string): number {
  return newestOf(db).get({ meetingId })?.seq ?? 0;
}
