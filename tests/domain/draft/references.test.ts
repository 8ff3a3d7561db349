import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draft, DraftLine } from "#domain/draft/draft.ts";
import { numbersOf } from "#domain/draft/printed.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

const record = aRecord({
  sessions: [
    aSession({ interventions: [anIntervention(), anIntervention({ id: "i2", party: "GEO", line: "asked for more" })] }),
    aSession({ id: "s2", number: 2, title: "Data", interventions: [anIntervention({ id: "i3", party: "TUR" })] }),
  ],
  chairPoints: [
    { id: "p1", text: "Return is voluntary", sources: ["i1"] },
    { id: "p2", text: "Data are shared" },
  ],
});
const seeded = draftOf(compileReport(record, budapestProcess).paragraphs);
const report = (draft: Draft): Report => reportOf(record, budapestProcess, "2018-05-14", draft);
const textOf = (draft: Draft, id: string) => report(draft).paragraphs.find((paragraph) => paragraph.id === id)?.text;

const withReference = (line: DraftLine, reference: string): DraftLine => ({
  ...line,
  pieces: [...line.pieces, { text: " See paragraph " }, { reference }, { text: "." }],
});

const citing = (reference: string): Draft => ({
  ...seeded,
  lines: seeded.lines.map((line) => (line.id === "session-s1" ? withReference(line, reference) : line)),
});

describe("a reference", () => {
  it("prints the number that its paragraph has, and the letter of a point", () => {
    expect(textOf(citing("session-s2"), "session-s1")).toMatch(/ See paragraph 3\.$/);
    expect(textOf(citing("p2"), "session-s1")).toMatch(/ See paragraph 4 \(b\)\.$/);
  });

  it("shows that its paragraph is gone", () => {
    expect(textOf(citing("nowhere"), "session-s1")).toMatch(/ See paragraph \?\?\.$/);
  });
});

/** What people do to lines: an act is a number that says which line and what. */
const acts = fc.array(
  fc.record({ act: fc.constantFrom("move", "split", "merge", "empty", "cite"), at: fc.nat(), to: fc.nat() }),
  {
    maxLength: 12,
  },
);

function acted(lines: readonly DraftLine[], act: string, at: number, to: number, fresh: string): readonly DraftLine[] {
  const index = at % lines.length;
  const line = lines[index];
  if (line === undefined) return lines;
  const others = lines.toSpliced(index, 1);
  const between = line.pieces.length > 0 ? to % line.pieces.length : 0;
  // Between "See paragraph" and its number nobody could tell afterwards where the number belonged.
  const isBesideReference = line.pieces
    .slice(Math.max(0, between - 1), between + 1)
    .some((piece) => "reference" in piece);
  const whole = isBesideReference ? 0 : between;
  switch (act) {
    case "move":
      return others.toSpliced(to % lines.length, 0, line);
    case "split":
      return lines.toSpliced(
        index,
        1,
        { ...line, pieces: line.pieces.slice(0, whole) },
        { ...line, id: fresh, pieces: line.pieces.slice(whole) },
      );
    case "merge": {
      const next = lines[index + 1];
      return next === undefined
        ? lines
        : lines.toSpliced(index, 2, { ...line, pieces: [...line.pieces, { text: " " }, ...next.pieces] });
    }
    case "empty":
      return lines.toSpliced(index, 1, { ...line, pieces: [{ text: "  " }] });
    default:
      return lines.toSpliced(index, 1, withReference(line, lines[to % lines.length]?.id ?? ""));
  }
}

describe("moving, splitting and joining paragraphs", () => {
  it("keeps one series of numbers and letters, and every reference right", () => {
    fc.assert(
      fc.property(acts, (all) => {
        const lines = all.reduce(
          (some, { act, at, to }, index) => acted(some, act, at, to, `fresh-${index}`),
          seeded.lines,
        );
        const draft = { ...seeded, lines };
        const { paragraphs } = report(draft);

        expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, index) => index + 1));
        const numbers = numbersOf(draft);
        const printed = paragraphs.flatMap(({ id, number, points }) => [
          [id, { number }] as const,
          ...points.map((point) => [point.id, { number, letter: point.letter }] as const),
        ]);
        expect(new Map(printed)).toEqual(numbers);
        for (const { points } of paragraphs)
          expect(points.map(({ letter }) => letter)).toEqual(
            points.map((_, place) => "abcdefghijklmnopqrstuvwxyz"[place]),
          );

        for (const { text, sentences } of paragraphs) {
          expect(sentences.map((sentence) => sentence.text).join(" ")).toBe(text);
          expect(text).toBe(text.trim());
        }
        const cited = lines.flatMap(({ pieces }) =>
          pieces.flatMap((piece) => ("reference" in piece ? [piece.reference] : [])),
        );
        const written = paragraphs
          .flatMap(({ text, points }) => [text, ...points.map((point) => point.text)])
          .join("\n");
        const found = [...written.matchAll(/See paragraph (\?\?|\d+(?: \([a-z]+\))?)\./gu)].map(([, number]) => number);
        expect(found).toEqual(
          cited.map((id) => {
            const at = numbers.get(id);
            return at === undefined ? "??" : `${at.number}${at.letter === undefined ? "" : ` (${at.letter})`}`;
          }),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the sources of a sentence wherever it goes", () => {
    const last = seeded.lines.filter(({ id }) => id === "session-s2");
    const moved = report({ ...seeded, lines: [...last, ...seeded.lines.filter(({ id }) => id !== "session-s2")] });
    expect(moved.paragraphs[0]).toMatchObject({ id: "session-s2", number: 1, heading: "Session 2: Data" });
    const sources = (of: Report) => of.paragraphs.flatMap((paragraph) => paragraph.sources).toSorted();
    expect(sources(moved)).toEqual(["i1", "i2", "i3"]);
    expect(sources(moved)).toEqual(sources(report(seeded)));
  });
});
