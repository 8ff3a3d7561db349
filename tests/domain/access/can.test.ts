import { describe, expect, it } from "vitest";
import type { Actor, FunctionHeld } from "#domain/access/actor.ts";
import { nobody } from "#domain/access/actor.ts";
import { can, needsStepUp } from "#domain/access/can.ts";
import { acts } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";

const holding = (...functions: FunctionHeld[]): Actor => ({ id: "ana", name: "Ana", functions });

const editor = holding({ function: "secretariat", dialogueId: "budapest-process" });
const noteTaker = holding({ function: "noteTaker", meetingId: "sarajevo-2018" });
const chair = holding({ function: "chair", bodyId: "silk-routes" });
const focalPoint = holding({ function: "focalPoint", dialogueId: "budapest-process", partyId: "PAK" });
const delegate = holding({ function: "delegate", meetingId: "sarajevo-2018", partyId: "PAK" });
const administrator = holding({ function: "administrator" });

const sarajevo: Subject = {
  dialogueId: "budapest-process",
  bodyIds: ["silk-routes", "south-east-europe"],
  meetingId: "sarajevo-2018",
  meetingState: "in session",
  versionState: "working",
};

describe("reading notes and lines", () => {
  it("is for the secretariat of the dialogue and the note-takers of the meeting", () => {
    for (const actor of [editor, noteTaker]) expect(can(actor, "note.read", sarajevo)).toBe(true);
    for (const actor of [chair, focalPoint, delegate, administrator, nobody])
      expect(can(actor, "note.read", sarajevo)).toBe(false);
  });

  it("is refused to the secretariat of another dialogue and the note-takers of another meeting", () => {
    expect(can(editor, "note.read", { ...sarajevo, dialogueId: "prague-process" })).toBe(false);
    expect(can(noteTaker, "note.read", { ...sarajevo, meetingId: "sofia-2017" })).toBe(false);
  });

  it("of lines is open to the chair of one of its bodies, of notes never", () => {
    expect(can(chair, "line.read_unreleased", sarajevo)).toBe(true);
    expect(can(chair, "line.read_unreleased", { ...sarajevo, bodyIds: ["black-sea"] })).toBe(false);
    expect(can(chair, "note.read", sarajevo)).toBe(false);
  });

  it("ends for everybody when the meeting is archived", () => {
    for (const actor of [editor, noteTaker])
      expect(can(actor, "note.read", { ...sarajevo, meetingState: "archived" })).toBe(false);
  });
});

describe("writing lines", () => {
  it("ends when the version is frozen", () => {
    expect(can(editor, "line.write", sarajevo)).toBe(true);
    expect(can(editor, "line.write", { ...sarajevo, versionState: "frozen" })).toBe(false);
  });
});

describe("approving", () => {
  const frozen: Subject = { ...sarajevo, versionState: "frozen", versionTouchedBy: ["mirko"] };
  const steppedUp: Actor = { ...chair, steppedUp: true };

  it("asks the chair for a fresh proof of identity", () => {
    expect(needsStepUp("approval.give", "chair")).toBe(true);
    expect(can(chair, "approval.give", frozen)).toBe(false);
    expect(can(steppedUp, "approval.give", frozen)).toBe(true);
  });

  it("is refused to whoever froze or last edited the version, and while nobody says who did", () => {
    expect(can(steppedUp, "approval.give", { ...frozen, versionTouchedBy: ["ana"] })).toBe(false);
    expect(can(steppedUp, "approval.give", { ...frozen, versionTouchedBy: undefined })).toBe(false);
  });

  it("is never the secretariat's or the administrator's", () => {
    for (const actor of [editor, administrator])
      expect(can({ ...actor, steppedUp: true }, "approval.give", frozen)).toBe(false);
  });
});

describe("a party's own", () => {
  const ofPakistan: Subject = { ...sarajevo, partyId: "PAK" };

  it("remarks are read by its own people only", () => {
    expect(can(delegate, "remark.read_own", ofPakistan)).toBe(true);
    expect(can(delegate, "remark.read_own", { ...ofPakistan, partyId: "IRN" })).toBe(false);
  });

  it("contacts are read by its focal point, not by its delegates", () => {
    expect(can(focalPoint, "contact.read", ofPakistan)).toBe(true);
    expect(can(delegate, "contact.read", ofPakistan)).toBe(false);
  });

  it("objection in a silence procedure is a state's, and only while it runs", () => {
    const running: Subject = { ...ofPakistan, procedureState: "running", partyIsState: true };
    expect(can(focalPoint, "silence.object", running)).toBe(true);
    expect(can(focalPoint, "silence.object", { ...running, partyIsState: false })).toBe(false);
    expect(can(focalPoint, "silence.object", { ...running, procedureState: "ended" })).toBe(false);
  });
});

describe("nobody in particular", () => {
  it("reads what is released and nothing else", () => {
    const allowed = acts.filter((act) => can(nobody, act, { ...sarajevo, isReleased: true, versionState: "issued" }));
    expect(allowed).toEqual([
      "dialogue.read",
      "register.read",
      "meeting.read",
      "programme.read_released",
      "report.read_issued",
      "check_file",
      "search",
    ]);
    expect(can(nobody, "paper.read", { ...sarajevo, isReleased: true, openings: ["shared with everybody"] })).toBe(
      true,
    );
    expect(acts.filter((act) => can(nobody, act, sarajevo))).toEqual([]);
  });
});

describe("an administrator", () => {
  it("gains nothing over a meeting by being administrator", () => {
    const allowed = acts.filter((act) => can({ ...administrator, steppedUp: true }, act, sarajevo));
    expect(allowed).not.toContain("note.read");
    expect(allowed).not.toContain("draft.edit");
    expect(allowed).not.toContain("mail.release");
  });
});

describe("a function held for nothing in particular", () => {
  it("reaches nothing", () => {
    expect(can(holding({ function: "secretariat" }), "note.read", sarajevo)).toBe(false);
  });
});
