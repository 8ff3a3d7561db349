import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "#domain/draft/coverage.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { follow } from "#domain/draft/follow.ts";
import { draftOf } from "#domain/draft/seed.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { printabilityOf } from "#domain/report/sentence-of.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

const compile = (record: MeetingRecord) => compileReport(record, budapestProcess);

const record = aRecord({
  sessions: [
    aSession({
      interventions: [
        anIntervention(),
        anIntervention({ id: "i2", party: "GEO", line: "asked for more. It thanked the Host" }),
        anIntervention({ id: "i3", line: undefined, note: "numbers to follow" }),
        anIntervention({ id: "i4", form: "fragment", line: "visa liberalisation" }),
        anIntervention({ id: "i5", party: "TUR", line: "agreed" }),
      ],
    }),
  ],
});
const compilation = compile(record);
const seeded = draftOf(compilation.paragraphs);
const statesOf = (draft: Draft | undefined, leftOut = new Map<string, string>()) =>
  coverageOf(draft, compilation, record, leftOut).lines.map(({ intervention, state }) => `${intervention} ${state}`);
const without = (unit: string): Draft => ({
  ...seeded,
  lines: seeded.lines.map((line) => ({ ...line, pieces: line.pieces.filter((piece) => piece.unit !== unit) })),
});

describe("where the lines went", () => {
  it("is the same before anybody writes and after", () => {
    const states = ["i1 reflected", "i2 reflected", "i3 to draft", "i4 fragment", "i5 reflected"];
    expect(statesOf(undefined)).toEqual(states);
    expect(statesOf(seeded)).toEqual(states);
  });

  it("is missing where a sentence was taken out, until somebody gives a reason", () => {
    expect(statesOf(without("said:i5"))).toContain("i5 missing");
    const leftOut = new Map([["i5", "said off the record"]]);
    const { lines, counts } = coverageOf(without("said:i5"), compilation, record, leftOut);
    expect(lines.at(-1)).toMatchObject({ state: "left out", reason: "said off the record", places: [] });
    expect(counts).toEqual({ reflected: 2, "left out": 1, missing: 0, "to draft": 1, fragment: 1, untold: 0 });
  });

  it("is left out with a reason too where nobody wrote it out", () => {
    const leftOut = new Map(["i3", "i4"].map((id) => [id, "not for the report"]));
    expect(coverageOf(seeded, compilation, record, leftOut).counts).toMatchObject({
      "left out": 2,
      "to draft": 0,
      fragment: 0,
    });
  });

  it("says beside the lines which facts and points are missing", () => {
    const more = { ...record, chairPoints: [{ id: "p1", text: "Return is voluntary", sources: ["i1"] }] };
    const missing = (leftOut: readonly string[]) =>
      coverageOf(without("fact:opening/0"), compile(more), more, new Map(leftOut.map((unit) => [unit, "no"]))).others;
    expect(missing([]).map(({ unit }) => unit)).toEqual(["fact:opening/0", "fact:chair-points/0", "point:p1"]);
    expect(missing(["fact:opening/0"])).toHaveLength(2);
  });

  it("counts a sentence once that was split over two paragraphs, and says both", () => {
    const lines = seeded.lines.flatMap((line) => {
      if (line.id !== "session-s1") return [line];
      const [second, rest] = [
        { text: "It thanked the Host.", unit: "said:i2" },
        line.pieces.filter((piece) => piece.unit !== "said:i2"),
      ];
      const first = { text: "Georgia asked for more. ", unit: "said:i2" };
      return [
        { ...line, pieces: [...rest, first] },
        { ...line, id: "second", pieces: [second] },
      ];
    });
    const { lines: covered, counts } = coverageOf({ ...seeded, lines }, compilation, record, new Map());
    expect(counts.reflected).toBe(3);
    expect(covered.find(({ intervention }) => intervention === "i2")?.places).toEqual(["session-s1", "second"]);
  });

  it("is nowhere in a summary of points alone, and nothing is missing there", () => {
    const pointsOnly = { ...record, report: { shape: "points-only" as const } };
    const draft = draftOf(compilationOf(pointsOnly, budapestProcess).paragraphs);
    for (const of of [draft, undefined]) {
      const { counts } = coverageOf(of, compilationOf(pointsOnly, budapestProcess), pointsOnly, new Map());
      expect(counts).toMatchObject({ reflected: 0, missing: 0, untold: 3 });
    }
  });

  it("adds up to all lines and notes of any record, and what is missing can be placed", () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (before, now) => {
        const draft = draftOf(compile(before).paragraphs);
        const { lines, counts } = coverageOf(draft, compile(now), now, new Map());
        const all = (now.sessions ?? []).flatMap(({ interventions = [] }) => interventions);
        expect(lines).toHaveLength(all.filter((one) => printabilityOf(one) !== "empty").length);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length);
        const placeable = new Set(follow(draft, compile(now)).missing.flatMap(({ sources }) => sources));
        for (const { state, intervention } of lines) if (state === "missing") expect(placeable).toContain(intervention);
      }),
    );
  });
});
