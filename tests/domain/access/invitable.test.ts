import { describe, expect, it } from "vitest";
import type { Actor, FunctionHeld, FunctionName } from "#domain/access/actor.ts";
import { functions, nobody } from "#domain/access/actor.ts";
import { mayInviteTo } from "#domain/access/invitable.ts";

const holding = (...held: FunctionHeld[]): Actor => ({ id: "ana", name: "Ana", functions: held });

const administrator: Actor = { ...holding({ function: "administrator" }), steppedUp: true };
const editor = holding({ function: "secretariat", dialogueId: "budapest" });
const focalPoint = holding({ function: "focalPoint", dialogueId: "budapest", partyId: "PAK" });

/** Each function as it is given for Budapest, its Sarajevo meeting, its Silk Routes group and Pakistan. */
const given: Record<FunctionName, FunctionHeld> = {
  administrator: { function: "administrator" },
  secretariat: { function: "secretariat", dialogueId: "budapest" },
  noteTaker: { function: "noteTaker", meetingId: "sarajevo" },
  registrationDesk: { function: "registrationDesk", meetingId: "sarajevo" },
  chair: { function: "chair", bodyId: "silk-routes" },
  adviser: { function: "adviser", bodyId: "silk-routes" },
  focalPoint: { function: "focalPoint", dialogueId: "budapest", partyId: "PAK" },
  headOfDelegation: { function: "headOfDelegation", meetingId: "sarajevo", partyId: "PAK" },
  delegate: { function: "delegate", meetingId: "sarajevo", partyId: "PAK" },
  interpreter: { function: "interpreter", meetingId: "sarajevo" },
};

const givenBy = (actor: Actor, dialogueId = "budapest") =>
  functions.filter((each) => mayInviteTo(actor, given[each], dialogueId));

describe("an administrator", () => {
  it("gives any function, of any dialogue", () => {
    expect(givenBy(administrator)).toEqual(functions);
    expect(mayInviteTo(administrator, { function: "secretariat", dialogueId: "prague" })).toBe(true);
  });

  it("gives none without a fresh proof of identity", () => {
    expect(givenBy({ ...administrator, steppedUp: false })).toEqual([]);
  });
});

describe("the secretariat", () => {
  it("gives what the work needs, and never administrator, secretariat or chair", () => {
    const all: readonly FunctionName[] = functions;
    const never: readonly FunctionName[] = ["administrator", "secretariat", "chair"];
    expect(givenBy(editor)).toEqual(all.filter((each) => !never.includes(each)));
    expect(givenBy({ ...editor, steppedUp: true })).toEqual(givenBy(editor));
  });

  it("gives nothing in another dialogue, nor where nobody says which it is", () => {
    expect(givenBy(editor, "prague")).toEqual([]);
    expect(mayInviteTo(editor, given.noteTaker)).toBe(false);
    expect(mayInviteTo(editor, { ...given.focalPoint, dialogueId: "prague" })).toBe(false);
  });

  it("cannot pass another dialogue's meeting off as its own", () => {
    expect(mayInviteTo(editor, { ...given.noteTaker, dialogueId: "budapest" }, "prague")).toBe(false);
    expect(mayInviteTo(editor, { ...given.noteTaker, dialogueId: "prague" }, "budapest")).toBe(false);
  });

  it("gives nothing while its own function is for nothing in particular", () => {
    expect(givenBy(holding({ function: "secretariat" }))).toEqual([]);
  });
});

describe("a focal point", () => {
  it("gives heads of delegation and delegates of its own party", () => {
    expect(givenBy(focalPoint)).toEqual(["headOfDelegation", "delegate"]);
    expect(mayInviteTo(focalPoint, { ...given.delegate, partyId: "IRN" }, "budapest")).toBe(false);
  });

  it("gives them at a meeting of its own dialogue only", () => {
    expect(givenBy(focalPoint, "prague")).toEqual([]);
    expect(mayInviteTo(focalPoint, given.delegate)).toBe(false);
    expect(mayInviteTo(focalPoint, { ...given.delegate, meetingId: undefined }, "budapest")).toBe(false);
  });
});

describe("two functions held by one person", () => {
  it("do not lend each other what they may give", () => {
    const both = holding(...focalPoint.functions, { function: "secretariat", dialogueId: "prague" });
    expect(givenBy(both)).toEqual(givenBy(focalPoint));
  });
});

describe("everybody else", () => {
  it("gives nothing", () => {
    const giving: readonly FunctionName[] = ["administrator", "secretariat", "focalPoint"];
    for (const each of functions.filter((one) => !giving.includes(one)))
      expect(givenBy({ ...holding(given[each]), steppedUp: true })).toEqual([]);
    expect(givenBy({ ...nobody, steppedUp: true })).toEqual([]);
  });
});

describe("a function given for less than it is held for", () => {
  it("is refused to whoever gives it", () => {
    for (const each of functions) {
      const { function: name, ...objects } = given[each];
      for (const key of Object.keys(objects))
        for (const actor of [administrator, editor, focalPoint])
          expect(mayInviteTo(actor, { ...given[each], [key]: undefined, function: name }, "budapest")).toBe(false);
    }
  });
});
