import { describe, expect, it } from "vitest";
import type { Actor, FunctionName } from "#domain/access/actor.ts";
import { functions } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Subject } from "#domain/access/subject.ts";
import { asIfAgreed, readingActs, remarkSubject } from "#domain/remarks/remark-rights.ts";
import { cleanRemark, isTooLong, longestRemark, paragraphsOf } from "#domain/remarks/remark-text.ts";
import { isAgreeable, isChangeable, isReleasable, isWithdrawable, remarkState } from "#domain/remarks/remark.ts";

const at = "2018-05-07T09:00:00Z";
type Judged = Parameters<typeof remarkSubject>[1];
const submitted: Judged = {
  ...{ audience: "record", party: "PAK", isSharedEarly: false, submittedBy: "r" },
  ...{ agreedAt: null, releasedAt: null, withdrawnAt: null },
};
const agreed = { ...submitted, agreedAt: at };
const released = { ...agreed, releasedAt: at };
const withdrawn = { ...released, withdrawnAt: at };
const confidential: Judged = { ...submitted, audience: "secretariat" };

describe("a remark", () => {
  it("is submitted, agreed to, released, withdrawn", () => {
    expect([submitted, agreed, released, withdrawn].map(remarkState)).toEqual([
      ...["submitted", "agreed", "released", "withdrawn"],
    ]);
  });

  it("is changed until it is released, and withdrawn at any time once", () => {
    expect([submitted, agreed, released, withdrawn].map(isChangeable)).toEqual([true, true, false, false]);
    expect([submitted, agreed, released, withdrawn].map(isWithdrawable)).toEqual([true, true, true, false]);
  });

  it("is released after its party's word, and never while it is for the secretariat only", () => {
    expect([submitted, agreed, released, withdrawn].map(isAgreeable)).toEqual([true, false, false, false]);
    expect([submitted, agreed, released, withdrawn].map(isReleasable)).toEqual([false, true, false, false]);
    expect([isAgreeable(confidential), isReleasable({ ...confidential, agreedAt: at })]).toEqual([false, false]);
  });
});

const meeting: Subject = { dialogueId: "d", meetingId: "m", meetingState: "in session", isReleased: true };
const own = (name: FunctionName) => ["focalPoint", "headOfDelegation", "delegate"].includes(name);
const holding = (name: FunctionName, partyId?: string): Actor => ({
  id: "somebody",
  name: "Somebody",
  functions: [{ function: name, dialogueId: "d", meetingId: "m", ...(partyId && { partyId }) }],
});
const readers = (remark: Judged, partyId = "PAK") =>
  functions.filter((name) => {
    const actor = holding(name, own(name) ? partyId : undefined);
    return readingActs(remark).some((act) => can(actor, act, remarkSubject(meeting, remark)));
  });

describe("who reads a remark", () => {
  it("before its release: the secretariat and its own party, though the report may be issued", () => {
    expect(readers(submitted)).toEqual(["secretariat", "focalPoint", "headOfDelegation", "delegate"]);
    expect(readers(submitted, "GEO")).toEqual(["secretariat"]);
  });

  it("note-takers and interpreters too where its party shares it early", () => {
    const shared = { ...submitted, isSharedEarly: true };
    expect(readers(shared, "GEO")).toEqual(["secretariat", "noteTaker", "interpreter"]);
  });

  it("after its release: whoever is at the meeting", () => {
    expect(readers(released, "GEO")).toEqual([
      ...["secretariat", "noteTaker", "chair", "adviser", "headOfDelegation", "delegate", "interpreter"],
    ]);
  });

  it("for the secretariat only: the secretariat, those who answer for its party, and the delegate who sent it", () => {
    expect(readers({ ...confidential, isSharedEarly: true })).toEqual([
      ...["secretariat", "focalPoint", "headOfDelegation"],
    ]);
    expect(readers({ ...confidential, submittedBy: "somebody" })).toContain("delegate");
    expect(readers(confidential, "GEO")).toEqual(["secretariat"]);
  });

  it("withdrawn: its own party and the secretariat, even if others had read it", () => {
    expect(readers({ ...withdrawn, isSharedEarly: true })).toEqual([
      ...["secretariat", "focalPoint", "headOfDelegation", "delegate"],
    ]);
  });
});

describe("the party's word", () => {
  const mayRelease = (name: FunctionName, partyId: string | undefined, remark: Judged) =>
    can(holding(name, partyId), "remark.release", remarkSubject(meeting, remark));

  it("lets its focal point, its head of delegation and the secretariat release, and nobody before", () => {
    expect(mayRelease("focalPoint", "PAK", submitted)).toBe(false);
    expect(mayRelease("secretariat", undefined, submitted)).toBe(false);
    expect(mayRelease("focalPoint", "PAK", agreed)).toBe(true);
    expect(mayRelease("secretariat", undefined, agreed)).toBe(true);
    expect(mayRelease("delegate", "PAK", agreed)).toBe(false);
    expect(mayRelease("headOfDelegation", "GEO", agreed)).toBe(false);
  });

  it("is given by those who may then release", () => {
    const subject = asIfAgreed(remarkSubject(meeting, submitted));
    expect(can(holding("headOfDelegation", "PAK"), "remark.release", subject)).toBe(true);
    expect(can(holding("delegate", "PAK"), "remark.release", subject)).toBe(false);
  });
});

describe("a text", () => {
  it("is kept without what XML refuses and without marks that turn letters round, and with those of Arabic", () => {
    expect(cleanRemark("\uFEFFa\u0000b\r\nc \u202Ed\n\n\n\n\u200Fسلام\u2028e\uD800 ")).toBe("ab\nc d\n\n\u200Fسلام\ne");
  });

  it("is 200 kB at most, counted as it is sent", () => {
    expect(isTooLong("x".repeat(longestRemark))).toBe(false);
    expect(isTooLong("ж".repeat(longestRemark / 2 + 1))).toBe(true);
  });

  it("has paragraphs", () => {
    expect(paragraphsOf("a\n\n b\n")).toEqual(["a", "b"]);
  });
});
