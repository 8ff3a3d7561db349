import { linesOf } from "#domain/redline/lines.ts";
import type { RedlineEntry, RedlineLine, RedlinePiece } from "#domain/redline/redline.ts";
import { redlineBetween } from "#domain/redline/redline-between.ts";
import type { Paragraph } from "#domain/report/report.ts";
import { aParagraph, aReport, points } from "#tests/support/a-report.ts";
import { revisions } from "#tests/support/revised-reports.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** A line as its pieces alone give it back: its words, with each footnote in brackets where it stands. */
const written = ({ text, footnotes }: RedlineLine) =>
  footnotes.reduceRight((words, { at, text: note }) => `${words.slice(0, at)}[${note}]${words.slice(at)}`, text);

/** What the pieces say where everything that is `left` is left out. */
function read(entry: RedlineEntry, left: RedlinePiece["kind"]): string[] {
  const words = entry.pieces
    .filter(({ kind }) => kind !== left)
    .map((piece) => {
      if ("cut" in piece) return "\n";
      if ("words" in piece) return piece.words;
      return `[${piece.note.map((part) => (part.kind === left ? "" : part.words)).join("")}]`;
    });
  return words.join("").split("\n");
}

/** The whole redline as one reads it: what happened to which line, struck words in [-…-], new ones in [+…+]. */
const told = (old: readonly Paragraph[], now: readonly Paragraph[]) =>
  redlineBetween(aReport({ paragraphs: old }), aReport({ paragraphs: now })).map(({ kind, pieces }) => {
    const marked = (change: RedlinePiece["kind"], words: string) =>
      change === "kept" ? words : change === "gone" ? `[-${words}-]` : `[+${words}+]`;
    const words = pieces.map((piece) => {
      if ("cut" in piece) return marked(piece.kind, "¶");
      if ("words" in piece) return marked(piece.kind, piece.words);
      return marked(
        piece.kind,
        `(${piece.note.map((part) => marked(piece.kind === "kept" ? part.kind : "kept", part.words)).join("")})`,
      );
    });
    return `${kind}: ${words.join("")}`;
  });

const one = aParagraph({ number: 1, text: "The Chair opened the meeting in Sarajevo." });
const two = aParagraph({ number: 2, text: "Serbia introduced its new asylum law. France explained its grants." });
const three = aParagraph({ number: 3, text: "The Secretariat thanked the Host." });

describe("the redline between two versions", () => {
  it("gives back exactly the new text if all is accepted, and the old one if all is rejected", () => {
    fc.assert(
      fc.property(revisions, ({ old, now }) => {
        const entries = redlineBetween(old, now);
        expect(entries.flatMap(({ now: lines }) => lines)).toEqual(linesOf(now));
        expect(entries.flatMap(({ old: lines }) => lines)).toEqual(linesOf(old));
        for (const entry of entries) {
          if (entry.now.length > 0) expect(read(entry, "gone")).toEqual(entry.now.map(written));
          if (entry.old.length > 0) expect(read(entry, "new")).toEqual(entry.old.map(written));
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it("says nothing about a report that stayed as it was", () => {
    const { paragraphs } = aReport();
    expect(told(paragraphs, paragraphs).every((line) => line.startsWith("kept: "))).toBe(true);
  });

  it("shows what changed in a paragraph, by its id, however much of it is new", () => {
    expect(
      told(
        [one, two],
        [
          { ...one, text: "The Host opened the meeting." },
          { ...two, text: "Iraq asked." },
        ],
      ),
    ).toEqual([
      "changed: The [-Chair-][+Host+] opened the meeting[- in Sarajevo-].",
      "changed: [-Serbia introduced its new asylum law. France explained its grants.-][+Iraq asked.+]",
    ]);
  });

  it("finds a paragraph again by its words where its id is lost", () => {
    const other = { ...one, id: "x", text: "The Chair opened the joint meeting in Sarajevo." };
    expect(told([one, two], [other, { ...two, id: "y" }])).toEqual([
      "changed: The Chair opened the [+joint +]meeting in Sarajevo.",
      `kept: ${two.text}`,
    ]);
  });

  it("tells new, lost and moved paragraphs, and says of the shorter that it moved", () => {
    expect(told([one, two, three], [{ ...three, number: 1 }, one, two])).toEqual([
      `here: ${three.text}`,
      `kept: ${one.text}`,
      `kept: ${two.text}`,
      `away: ${three.text}`,
    ]);
    expect(told([one, two], [one, three])).toEqual([
      `kept: ${one.text}`,
      `deleted: [-${two.text}-]`,
      `inserted: [+${three.text}+]`,
    ]);
  });

  it("shows in both places what was changed in a paragraph that moved", () => {
    const moved = { ...three, text: "The Secretariat thanked the Host and the Chair." };
    const words = "The Secretariat thanked the Host[+ and the Chair+].";
    expect(told([one, two, three], [moved, one, two])).toEqual([
      `here: ${words}`,
      `kept: ${one.text}`,
      `kept: ${two.text}`,
      `away: ${words}`,
    ]);
  });

  it("sees where a paragraph was cut in two, and where two were joined", () => {
    const [first, second] = [
      { ...two, text: "Serbia introduced its new asylum law." },
      { ...two, id: "x", text: "France explained its grants." },
    ];
    expect(told([one, two], [one, first, second])).toEqual([
      `kept: ${one.text}`,
      "split: Serbia introduced its new asylum law.[- -][+¶+]France explained its grants.",
    ]);
    expect(
      told(
        [one, second, first],
        [one, { ...first, text: "France explained its grants. Serbia introduced its new asylum law." }],
      ),
    ).toEqual([
      `kept: ${one.text}`,
      "merged: France explained its grants.[-¶-][+ +]Serbia introduced its new asylum law.",
    ]);
  });

  it("follows headings by their words, and points by their ids", () => {
    const headed = { ...two, heading: "Session 1", points: points("Return is a duty.", "Grants help.") };
    const { heading: _, ...bare } = headed;
    const turned = { ...bare, points: headed.points.toReversed() };
    expect(
      told([one, headed], [{ ...three, heading: "Session 1" }, one, turned]).map((line) => line.split(":")[0]),
    ).toEqual(["here", "inserted", "kept", "away", "kept", "here", "kept", "away"]);
  });

  it("shows what changed in a footnote, where one came and where one went", () => {
    const noted = { ...one, footnotes: [{ at: 9, text: "As registered on the day." }] };
    const changed = { ...one, footnotes: [{ at: 9, text: "As registered on the eve." }] };
    expect(told([noted], [changed])).toEqual([
      "changed: The Chair(As registered on the [-day-][+eve+].) opened the meeting in Sarajevo.",
    ]);
    expect(told([noted], [one])).toEqual([
      "changed: The Chair[-(As registered on the day.)-] opened the meeting in Sarajevo.",
    ]);
    expect(told([one], [noted])).toEqual([
      "changed: The Chair[+(As registered on the day.)+] opened the meeting in Sarajevo.",
    ]);
  });
});
