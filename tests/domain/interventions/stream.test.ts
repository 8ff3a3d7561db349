import type { CaptureEntry, CaptureText } from "#domain/interventions/capture.ts";
import { isShown, streamOf } from "#domain/interventions/stream.ts";
import { describe, expect, it } from "vitest";

function aCapture(
  id: string,
  given: Partial<CaptureEntry> & { note?: string; line?: string; head?: Partial<CaptureText["head"]> } = {},
): CaptureEntry & { text: CaptureText } {
  const { note = "", line = "", head, ...entry } = given;
  return {
    ...{ id, interventionId: id, turnId: null, taken: null, isWithdrawn: false, isTimed: true },
    ...{ spokenAt: "2018-05-08T09:00:00Z", openedBy: "a-marin", openedAt: "2018-05-08T09:00:00Z" },
    ...entry,
    text: { head: { kind: "statement", ...head }, note, line },
  };
}

describe("the stream of a session", () => {
  it("puts siblings beside the one that leads, whichever comes first, and leaves out what was withdrawn", () => {
    const stream = streamOf([
      aCapture("b", { interventionId: "a" }),
      aCapture("a"),
      aCapture("c"),
      aCapture("gone", { isWithdrawn: true }),
    ]);

    expect(stream.map(({ leading, siblings }) => [leading.id, siblings.map(({ id }) => id)])).toEqual([
      ["a", ["b"]],
      ["c", []],
    ]);
  });

  it("lists a note as to draft until any of its records has a line", () => {
    const [noted, written] = streamOf([
      aCapture("a", { note: "OPF" }),
      aCapture("b", { note: "OPF" }),
      aCapture("c", { interventionId: "b", line: "informed about the foundation" }),
    ]);

    expect(noted && isShown(noted, "to-draft")).toBe(true);
    expect(written && isShown(written, "to-draft")).toBe(false);
  });
});
