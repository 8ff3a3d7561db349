import { meetingRedline } from "#exports/redline.ts";
import { toDocx } from "#exports/to-docx.ts";
import { gate, structure } from "#tests/support/docx-gate.ts";
import { revisions } from "#tests/support/revised-reports.ts";
import type { Revision } from "#tests/support/revised-reports.ts";
import { paperLines, readTracked } from "#tests/support/tracked-docx.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const written = ({ old, now }: Revision) =>
  toDocx(meetingRedline({ from: { report: old, name: "Draft 2" }, to: { report: now, name: "Draft 3" } }));

describe("the redline in Word", () => {
  it("gives exactly the new text if all is accepted, and the old one if all is rejected", async () => {
    await fc.assert(
      fc.asyncProperty(revisions, async (revision) => {
        const bytes = await written(revision);
        expect(structure(bytes)).toEqual([]);
        expect(readTracked(bytes, "accepted")).toEqual(paperLines(revision.now));
        expect(readTracked(bytes, "rejected")).toEqual(paperLines(revision.old));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("passes the gate of every Word file", async () => {
    for (const revision of fc.sample(revisions, { numRuns: 3, seed: 20_260_522 }))
      expect(await gate(await written(revision))).toEqual([]);
  }, 240_000);
});
