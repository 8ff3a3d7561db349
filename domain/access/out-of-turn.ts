import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Act } from "#domain/access/rights.ts";
import { meetingStates, procedureStates, versionStates, type Subject } from "#domain/access/subject.ts";

/**
 * Is the time all that refuses this actor the act: would it be theirs if the meeting, the version or the procedure stood
 * in another state? Only states that the subject speaks of are thought otherwise; a fresh proof may be lacking as well.
 */
export function isOutOfTurn(actor: Actor, act: Act, subject: Subject): boolean {
  const could = (at: Subject) => can({ ...actor, steppedUp: true }, act, at);
  return !could(subject) && otherTimes(subject).some(could);
}

function otherTimes(subject: Subject): readonly Subject[] {
  return [
    ...("meetingState" in subject ? meetingStates.map((meetingState) => ({ ...subject, meetingState })) : []),
    ...("versionState" in subject ? versionStates.map((versionState) => ({ ...subject, versionState })) : []),
    ...("procedureState" in subject ? procedureStates.map((procedureState) => ({ ...subject, procedureState })) : []),
  ];
}
