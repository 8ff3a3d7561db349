// Captures have ids that no other capture has; the interventions of a file have ids of their meeting only.

/** The id of the capture made for an intervention whose own id another meeting's capture has already. */
export function captureIdFor(interventionId: string, meetingId: string): string {
  return `${interventionId}~${meetingId}`;
}

/** The id under which the record of a meeting has the intervention that a capture leads. */
export function recordIdOf(captureId: string, meetingId: string): string {
  const ending = `~${meetingId}`;
  return captureId.endsWith(ending) ? captureId.slice(0, -ending.length) : captureId;
}
