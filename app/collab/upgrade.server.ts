import type { Standing } from "#app/collab/standing.server.ts";
import { findSessionSeen, standingOf, type Court } from "#app/collab/standing.server.ts";
import { isOurHost, originOf } from "#app/server/request-guards.ts";
import { cookieName, readCookie } from "#app/server/cookies.ts";
import type { SessionKey } from "#db/captures.ts";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may come in, or with which status they are sent away. */
export type Arrival =
  | { readonly key: SessionKey; readonly token: string; readonly requestId: string; readonly standing: Standing }
  | { readonly status: 400 | 403 | 404 | 421 };

/** Does a request ask for one of our sockets? Undefined where it is somebody else's. */
export function sessionIn({ url = "" }: Pick<IncomingMessage, "url">): SessionKey | "malformed" | undefined {
  const path = url.split("?", 1)[0] ?? "";
  if (!path.startsWith("/collab/")) return undefined;
  const [, meetingId, sessionId] = /^\/collab\/meetings\/([^/]+)\/sessions\/([^/]+)$/.exec(path) ?? [];
  if (meetingId === undefined || sessionId === undefined) return "malformed";
  try {
    return { meetingId: decodeURIComponent(meetingId), sessionId: decodeURIComponent(sessionId) };
  } catch {
    return "malformed";
  }
}

/** Judges the request for a socket as a page of the same session would be: host, origin, device, rights. */
export function judgeArrival(
  court: Court & { readonly publicUrl?: URL },
  request: IncomingMessage,
  key: SessionKey,
): Arrival {
  if (!isOurHost(request, court.publicUrl)) return { status: 421 };
  if (request.headers.origin !== originOf(request, court.publicUrl)) return { status: 403 };
  const isHttps = court.publicUrl?.protocol === "https:";
  const token = readCookie(request.headers.cookie, cookieName("sid", isHttps));
  if (token === undefined) return { status: 404 };
  const requestId = randomUUID();
  const standing = standingOf(court, token, findSessionSeen(court.db, key), requestId);
  if (standing === "unknown") return { status: 404 };
  if (standing === "refused") return { status: 403 };
  return { key, token, requestId, standing };
}
