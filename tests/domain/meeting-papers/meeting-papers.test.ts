import { nobody, type Actor, type FunctionHeld } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Sharing } from "#domain/meeting-papers/meeting-paper.ts";
import { isReleasable, meetingPaperState, newestFiles } from "#domain/meeting-papers/meeting-paper.ts";
import { codeTyped, fileNameOf, nextCode } from "#domain/meeting-papers/paper-code.ts";
import { paperLanguages } from "#domain/meeting-papers/paper-languages.ts";
import { paperSubject } from "#domain/meeting-papers/paper-rights.ts";
import { describe, expect, it } from "vitest";

const at = "2026-03-02T09:00:00.000Z";
const standing = { sharing: null, releasedAt: null, withdrawnAt: null } as const;
const file = { releasedAt: null } as const;

describe("how a paper stands", () => {
  it("waits for the presenter's word, may then be released, and a word against it is stronger than a release", () => {
    expect(meetingPaperState(standing)).toBe("added");
    expect(meetingPaperState({ ...standing, sharing: "participants" })).toBe("agreed");
    expect(meetingPaperState({ ...standing, sharing: "participants", releasedAt: at })).toBe("released");
    expect(meetingPaperState({ ...standing, sharing: "nobody", releasedAt: at })).toBe("refused");
    expect(meetingPaperState({ sharing: "everybody", releasedAt: at, withdrawnAt: at })).toBe("withdrawn");
  });

  it("is released once, and again when a file came since", () => {
    const paper = (more: object) => ({ ...standing, files: [], ...more });
    const agreed = { sharing: "participants" } as const;
    // The type says what a file must have; whether it is released is all that is asked here.
    const files = (...of: { releasedAt: string | null }[]) => of as never;
    expect(isReleasable(paper({ files: files(file) }))).toBe(false);
    expect(isReleasable(paper({ ...agreed, files: files(file) }))).toBe(true);
    expect(isReleasable(paper({ ...agreed, releasedAt: at, files: files({ releasedAt: at }) }))).toBe(false);
    expect(isReleasable(paper({ ...agreed, releasedAt: at, files: files({ releasedAt: at }, file) }))).toBe(true);
  });

  it("has the newest file in each language", () => {
    const [first, second, french] = [
      { language: "en", revision: 0 },
      { language: "en", revision: 1 },
      { language: "fr", revision: 0 },
    ];
    expect(newestFiles([french, first, second].flatMap((one) => one ?? []))).toEqual([second, french]);
  });
});

describe("a paper's code", () => {
  const taken = ["BP/WG-SR/2026/2/INF.1", "bp/wg-sr/2026/2/inf.2"];

  it("is the next free one of its kind, in whichever capitals the others are written", () => {
    expect(nextCode("information", { symbol: "BP/WG-SR/2026/2", taken })).toBe("BP/WG-SR/2026/2/INF.3");
    expect(nextCode("presentation", { symbol: "BP/WG-SR/2026/2", taken })).toBe("BP/WG-SR/2026/2/PRES.1");
    expect(nextCode("document", { symbol: undefined, taken: [] })).toBe("CRP.1");
  });

  it("is taken as it was typed, without blanks, unless it is longer than any symbol", () => {
    expect(codeTyped(" BP/WG-SR / 2026/2/Rev.1 ")).toBe("BP/WG-SR/2026/2/Rev.1");
    expect(codeTyped("x".repeat(61))).toBeUndefined();
  });

  it("names the file that is downloaded", () => {
    const of = { language: "fr", format: "pptx" } as const;
    expect(fileNameOf({ code: "BP/2026/INF.1" }, { ...of, revision: 0 })).toBe("BP-2026-INF.1 fr.pptx");
    expect(fileNameOf({ code: "BP/2026/INF.1" }, { ...of, revision: 2 })).toBe("BP-2026-INF.1 fr Rev.2.pptx");
  });
});

describe("who reads a paper", () => {
  const meeting = { dialogueId: "budapest", meetingId: "sarajevo", meetingState: "in session" } as const;
  const someone = (held: FunctionHeld): Actor => ({ ...nobody, id: "ana", functions: [held] });
  const interpreter = someone({ function: "interpreter", meetingId: "sarajevo" });
  const delegate = someone({ function: "delegate", meetingId: "sarajevo", partyId: "AFG" });
  const presenter = someone({ function: "delegate", meetingId: "sarajevo", partyId: "PAK" });
  const reads = (sharing: Sharing | null, releasedAt: string | null, state: "in session" | "closed" = "in session") => {
    const subject = paperSubject(
      { ...meeting, meetingState: state },
      { ...standing, party: "PAK", sharing, releasedAt },
    );
    return [interpreter, presenter, delegate, nobody].map(
      (actor) => can(actor, "paper.read", subject) || can(actor, "paper.read_own", subject),
    );
  };

  it("before release: interpreters and its own party; after it as far as the presenter's word reaches", () => {
    expect(reads(null, null)).toEqual([true, true, false, false]);
    expect(reads("everybody", null)).toEqual([true, true, false, false]);
    expect(reads("participants", at)).toEqual([true, true, true, false]);
    expect(reads("everybody", at)).toEqual([true, true, true, true]);
    expect(reads("nobody", at)).toEqual([true, true, false, false]);
    expect(reads("after the meeting", at)).toEqual([true, true, false, false]);
    expect(reads("after the meeting", at, "closed")).toEqual([true, true, true, false]);
  });
});

describe("the languages of papers", () => {
  it("are each once, and known by name", () => {
    expect(new Set(paperLanguages).size).toBe(paperLanguages.length);
    const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
    expect(paperLanguages.filter((tag) => names.of(tag) === undefined)).toEqual([]);
  });
});
