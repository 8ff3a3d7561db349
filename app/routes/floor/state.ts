import { requireFloor } from "#app/desk/floor/floor-access.server.ts";
import { floorShown } from "#app/desk/floor/floor-shown.server.ts";
import { newsHead } from "#db/floor/news.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";

/** The floor of a session; `since` is where to follow on from. */
export function loader(asked: LoaderFunctionArgs): Response {
  const { key, doing } = requireFloor(asked, "floor.read");
  const { db } = asked.context;
  // Read first: news that comes in between is heard once more rather than never.
  const since = newsHead(db, key.meetingId);
  return Response.json({ ...floorShown(db, key), now: doing.now.toISOString(), since });
}
