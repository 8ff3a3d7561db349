/** Which room: the notes of a session, or the draft of a meeting where no session is named. */
export type RoomKey = { readonly meetingId: string; readonly sessionId?: string };

/** The address of a room's socket, under the same origin as its page. */
export function socketPath({ meetingId, sessionId }: RoomKey): string {
  const meeting = `/collab/meetings/${encodeURIComponent(meetingId)}`;
  return sessionId === undefined ? `${meeting}/draft` : `${meeting}/sessions/${encodeURIComponent(sessionId)}`;
}

/** The room at a path; undefined where it is none of ours, "malformed" where no room can be there. */
export function roomAt(path: string): RoomKey | "malformed" | undefined {
  if (!path.startsWith("/collab/")) return undefined;
  const [, meetingId, sessionId] = /^\/collab\/meetings\/([^/]+)\/(?:sessions\/([^/]+)|draft)$/.exec(path) ?? [];
  if (meetingId === undefined) return "malformed";
  try {
    const meeting = { meetingId: decodeURIComponent(meetingId) };
    return sessionId === undefined ? meeting : { ...meeting, sessionId: decodeURIComponent(sessionId) };
  } catch {
    return "malformed";
  }
}
