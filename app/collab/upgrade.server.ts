import { roomAt, type RoomKey } from "#app/collab/room-address.ts";
import { standingOf, type Court, type PlaceSeen, type Standing } from "#app/collab/standing.server.ts";
import { isOurHost, originOf } from "#app/server/request-guards.ts";
import { cookieName, readCookie } from "#app/server/cookies.ts";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Who may come in, or with which status they are sent away. */
export type Arrival =
  | { readonly token: string; readonly requestId: string; readonly standing: Standing }
  | { readonly status: 400 | 403 | 404 | 421 };

/** Does a request ask for one of our sockets? Undefined where it is somebody else's. */
export function roomIn({ url = "" }: Pick<IncomingMessage, "url">): RoomKey | "malformed" | undefined {
  return roomAt(url.split("?", 1)[0] ?? "");
}

/** Judges the request for a socket as a page of the same place would be: host, origin, device, rights. */
export function judgeArrival(
  court: Court & { readonly publicUrl?: URL },
  request: IncomingMessage,
  find: () => PlaceSeen | undefined,
): Arrival {
  if (!isOurHost(request, court.publicUrl)) return { status: 421 };
  if (request.headers.origin !== originOf(request, court.publicUrl)) return { status: 403 };
  const isHttps = court.publicUrl?.protocol === "https:";
  const token = readCookie(request.headers.cookie, cookieName("sid", isHttps));
  if (token === undefined) return { status: 404 };
  const requestId = randomUUID();
  const standing = standingOf(court, token, find(), requestId);
  if (standing === "unknown") return { status: 404 };
  if (standing === "refused") return { status: 403 };
  return { token, requestId, standing };
}
