/** The address of a session's socket, under the same origin as its page. */
export function socketPath({ meetingId, sessionId }: { meetingId: string; sessionId: string }): string {
  return `/collab/meetings/${encodeURIComponent(meetingId)}/sessions/${encodeURIComponent(sessionId)}`;
}
