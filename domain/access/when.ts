import type { Actor, FunctionName } from "#domain/access/actor.ts";
import type { MeetingState, Opening, ProcedureState, Subject, VersionState } from "#domain/access/subject.ts";

/** What else a condition can ask of the one who acts and of what it is done to. */
type Fact =
  | "released"
  | "not purged"
  | "a state"
  | "stepped up"
  | "touched by others only" // frozen and last edited by somebody else
  | "entered by nobody or another"; // whoever enters something does not confirm it too

/** One way in which a condition is fulfilled: all that it names must hold, and for the functions named, if any. */
export type When = {
  readonly as?: readonly (FunctionName | "public")[];
  readonly meeting?: readonly MeetingState[];
  readonly version?: readonly VersionState[];
  readonly procedure?: readonly ProcedureState[];
  readonly openings?: readonly Opening[];
  readonly facts?: readonly Fact[];
};

/** Is this way fulfilled where the actor acts in this function, or as nobody in particular? */
export function isFulfilled(way: When, as: FunctionName | "public", subject: Subject, actor: Actor): boolean {
  return (
    isAmong(way.as, as) &&
    isAmong(way.meeting, subject.meetingState) &&
    isAmong(way.version, subject.versionState) &&
    isAmong(way.procedure, subject.procedureState) &&
    (way.openings ?? []).every((opening) => subject.openings?.includes(opening)) &&
    (way.facts ?? []).every((fact) => isFact(fact, subject, actor))
  );
}

/** Where nothing is asked for, everything will do. */
function isAmong<Value>(asked: readonly Value[] | undefined, value: Value | undefined): boolean {
  return asked === undefined || (value !== undefined && asked.includes(value));
}

function isFact(fact: Fact, subject: Subject, actor: Actor): boolean {
  switch (fact) {
    case "released":
      return subject.isReleased === true;
    case "not purged":
      return subject.isPurged === false;
    case "a state":
      return subject.partyIsState === true;
    case "stepped up":
      return actor.steppedUp === true;
    case "touched by others only":
      return subject.versionTouchedBy?.includes(actor.id) === false;
    case "entered by nobody or another":
      return subject.enteredBy?.includes(actor.id) === false;
  }
}
