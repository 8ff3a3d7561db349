import { meetingRedline } from "#exports/redline.ts";
import { toDocx } from "#exports/to-docx.ts";
import { libreOfficeIsHere, resolveAll, resolved } from "#tests/oracle/libreoffice.ts";
import { gate } from "#tests/support/docx-gate.ts";
import type { Report } from "#domain/report/report.ts";
import { redlineBetween } from "#domain/redline/redline-between.ts";
import { revisions } from "#tests/support/revised-reports.ts";
import type { Revision } from "#tests/support/revised-reports.ts";
import { paperLines } from "#tests/support/tracked-docx.ts";
import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** `npm run oracle` asks for 200. Half of them are always the same, half are new each time. */
const pairs = Number(process.env.ORACLE_PAIRS ?? 10);
const fresh = Number(process.env.ORACLE_SEED ?? Date.now() % 2 ** 31);
/** In milliseconds, for a machine that has much else to do. */
const mostTime = 60_000 + pairs * 12_000;
const seeds = [20_260_522, fresh];

/**
 * LibreOffice 7.4 is at a loss with some footnotes: where one stands in a line that comes, goes, is cut or joined, it
 * leaves an empty paragraph; where words within one changed, it may lose their places. Those are read by
 * tests/exports/redline.test.ts alone.
 */
const isReadable = ({ old, now }: Revision) =>
  redlineBetween(old, now).every(({ kind, pieces }) => {
    const notes = pieces.flatMap((piece) => ("note" in piece ? [piece] : []));
    if (kind !== "kept" && kind !== "changed") return notes.length === 0;
    return notes.every((piece) => piece.kind !== "kept" || piece.note.every((words) => words.kind === "kept"));
  });

/** A paragraph without words has its number alone. */
const linesOf = (report: Report) => paperLines(report).map((line) => line.trimEnd());

describe.runIf(libreOfficeIsHere)("what LibreOffice makes of a redline", () => {
  it(`is the new text if it accepts all, and the old text if it rejects all (${pairs} pairs, seeds ${seeds.join(" and ")})`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "rapporteur-oracle-"));
    const drawn = seeds.flatMap((seed) =>
      fc.sample(revisions.filter(isReadable), { numRuns: Math.ceil(pairs / 2), seed }),
    );
    const files = drawn.map((revision, index) => ({ revision, file: join(folder, `${index}.docx`) }));
    try {
      for (const { revision, file } of files) {
        const from = { report: revision.old, name: "Draft 2" };
        const bytes = await toDocx(meetingRedline({ from, to: { report: revision.now, name: "Draft 3" } }));
        expect(await gate(bytes)).toEqual([]);
        writeFileSync(file, bytes);
      }
      await resolveAll(folder, mostTime);
      const read = files.map(({ file }) => [resolved(file, "accepted"), resolved(file, "rejected")]);
      expect(read).toEqual(drawn.map(({ old, now }) => [linesOf(now), linesOf(old)]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 600_000);
});
