import { describe, expect, it } from "vitest";
import { runChecks } from "#domain/checks/run-checks.ts";
import { changed } from "#domain/draft/changes.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { mended, placeInDraft } from "#domain/draft/place-in-draft.ts";
import { toldIn } from "#domain/draft/told.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { lettersOf } from "#domain/draft/stretches.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

const record = aRecord({
  sessions: [aSession({ interventions: [anIntervention({ line: "presented its its new law" })] })],
  chairPoints: [{ id: "p1", text: "Return is is voluntary" }],
});
const seeded = draftOf(compileReport(record, budapestProcess).paragraphs);
/** Eleven empty-handed paragraphs before, so that the reference prints two characters. */
const draft: Draft = {
  ...seeded,
  lines: [
    ...Array.from({ length: 11 }, (_, index) => ({
      id: `by-hand-${index}`,
      level: "paragraph" as const,
      kind: "free" as const,
      pieces: [{ text: "By hand." }],
    })),
    ...seeded.lines.map((line) =>
      line.id === "session-s1"
        ? { ...line, pieces: [{ text: " As in " }, { reference: "opening" }, { text: ": " }, ...line.pieces] }
        : line,
    ),
  ],
};
const report = (of: Draft) => reportOf(record, budapestProcess, "2018-05-14", of);

describe("what a check finds", () => {
  it("is mended in the draft, behind a reference and in a point, and keeps its unit", () => {
    const findings = runChecks(record, report(draft), budapestProcess).filter(({ check }) => check === "doubled-word");
    expect(findings).toHaveLength(2);
    const after = findings.reduce((text, { where: { paragraph = 0, point, span }, replacement = "" }) => {
      const place = span && placeInDraft(text, { paragraph, point, span });
      return place ? changed(text, mended(text, place, replacement)) : text;
    }, draft);
    expect(after.lines.slice(-2).map(({ pieces }) => lettersOf(pieces))).not.toContain("Return is is voluntary.");
    expect(
      report(after)
        .paragraphs.flatMap(({ text, points }) => [text, ...points.map((point) => point.text)])
        .slice(-3),
    ).toEqual([
      "As in 12: In Session 1, Serbia presented its new law.",
      "In closing, the Chair summarised the following points:",
      "Return is voluntary.",
    ]);
    expect(report(after).paragraphs.flatMap(({ sources }) => sources)).toEqual(["i1"]);
  });

  it("is one sign where it is the number of a reference", () => {
    const number = report(draft).paragraphs.find(({ id }) => id === "session-s1")?.number ?? 0;
    expect(placeInDraft(draft, { paragraph: number, span: { start: 6, end: 8 } })).toEqual({
      line: "session-s1",
      from: 7,
      to: 8,
    });
  });

  it("is mended in the whole draft where only the points are printed", () => {
    const summary = { ...record, report: { shape: "points-only" as const } };
    const compilation = compilationOf(summary, budapestProcess);
    const printed = reportOf(summary, budapestProcess, "2018-05-14", draft);
    const points = printed.paragraphs.find(({ kind }) => kind === "chair-points");
    const span = { start: 7, end: 12 };
    expect(points?.points[0]?.text.slice(span.start, span.end)).toBe("is is");
    const place = placeInDraft(toldIn(draft, compilation, summary), {
      paragraph: points?.number ?? 0,
      point: "a",
      span,
    });
    const after = place && changed(draft, mended(draft, place, "is"));
    expect(after?.lines.map(({ pieces }) => lettersOf(pieces)).at(-1)).toBe("Return is voluntary.");
    expect(after?.lines.length).toBe(draft.lines.length);
  });

  it("is nowhere where the draft has no such paragraph or it is shorter", () => {
    expect(placeInDraft(draft, { paragraph: 99, span: { start: 0, end: 1 } })).toBeUndefined();
    expect(placeInDraft(draft, { paragraph: 1, span: { start: 0, end: 99 } })).toBeUndefined();
    expect(mended(draft, { line: "nowhere", from: 0, to: 1 }, "x")).toEqual({ text: [], base: [] });
  });
});
