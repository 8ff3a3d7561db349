import { describe, expect, it } from "vitest";
import { actWords } from "#app/components/meetings/act-words.ts";
import { functions, type FunctionName } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import { conditions } from "#domain/access/conditions.ts";
import { acts, type Act } from "#domain/access/rights.ts";
import { allOpenings, meetingStates, type MeetingState } from "#domain/access/subject.ts";
import { whatChanges } from "#domain/access/what-changes.ts";

const forWhom = (act: Act, from: MeetingState, to: MeetingState, what: "opens" | "closes" = "opens") =>
  whatChanges(from, to)[what].find((change) => change.acts.includes(act))?.for;

describe("what a step opens and closes", () => {
  it("is what the table of rights says of both states", () => {
    expect(forWhom("meeting.read", "planned", "registration")).toEqual([
      ...["administrator", "noteTaker", "registrationDesk", "adviser", "focalPoint"],
      ...["headOfDelegation", "delegate", "interpreter"],
    ]);
    expect(forWhom("invitation.send", "registration", "in session", "closes")).toEqual(["secretariat"]);
    expect(forWhom("note.write", "registration", "in session")).toEqual(["secretariat", "noteTaker"]);
    expect(forWhom("floor.manage", "in session", "closed", "closes")).toEqual(["secretariat", "noteTaker", "chair"]);
    expect(forWhom("note.write", "in session", "closed", "closes")).toBeUndefined();
  });

  it("turns round with the step", () => {
    for (const [index, from] of meetingStates.entries()) {
      const to = meetingStates[index + 1] ?? "planned";
      expect(whatChanges(to, from)).toEqual({
        opens: whatChanges(from, to).closes,
        closes: whatChanges(from, to).opens,
      });
    }
  });

  /** Everything held and opened, so that the state of the meeting alone decides. */
  const mayAtBest = (act: Act, name: FunctionName, meetingState: MeetingState) =>
    can(
      {
        ...{ id: "ana", name: "Ana", steppedUp: true },
        functions: [{ function: name, dialogueId: "d", ...(ofParty.includes(name) && { partyId: "PAK" }) }],
      },
      act,
      {
        ...{ dialogueId: "d", bodyIds: ["b"], meetingId: "m", meetingState },
        ...{ partyId: "PAK", partyIsState: true, ownerId: "ana" },
        ...{ isReleased: true, isPurged: false, openings: allOpenings },
      },
    );
  const ofParty: readonly FunctionName[] = ["focalPoint", "headOfDelegation", "delegate"];
  const dependsOnMeeting = acts.filter((act) => conditions[act]?.some(({ meeting }) => meeting));
  // What belongs to everybody, or to the public once released, depends on no function.
  const ofFunctions = dependsOnMeeting.filter((act) => !["screen_link.follow", "meeting.read"].includes(act));

  it("agrees with the judge, act by act and function by function", () => {
    expect(ofFunctions.length).toBeGreaterThan(25);
    for (const [index, from] of meetingStates.slice(0, -1).entries()) {
      const to = meetingStates[index + 1] ?? from;
      for (const act of ofFunctions)
        for (const name of functions) {
          const opens = !mayAtBest(act, name, from) && mayAtBest(act, name, to);
          expect(forWhom(act, from, to)?.includes(name) ?? false, `${act} for ${name} into ${to}`).toBe(opens);
        }
    }
  });

  it("has words for every act that depends on a meeting's state", () => {
    expect(Object.keys(actWords).toSorted()).toEqual([...dependsOnMeeting].toSorted());
  });
});
