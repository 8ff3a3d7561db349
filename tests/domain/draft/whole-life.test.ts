import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Doc, type Text } from "yjs";
import type { DraftChanges } from "#domain/draft/changes.ts";
import { changed, deltaOf, together } from "#domain/draft/changes.ts";
import { coverageOf } from "#domain/draft/coverage.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { follow } from "#domain/draft/follow.ts";
import { placed } from "#domain/draft/missing.ts";
import { left, taken } from "#domain/draft/offers.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { lettersOf } from "#domain/draft/stretches.ts";
import type { Written } from "#domain/draft/written.ts";
import { readDraft, writtenAs } from "#domain/draft/written.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compilationOf } from "#domain/report/compilation-of.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

/** A draft in a shared text, as the server keeps it. */
function sharedDraft(begun: Draft) {
  const text: Text = new Doc().getText("text:draft");
  text.applyDelta([...writtenAs(begun)]);
  let { base } = begun;
  // Yjs gives deltas no type; reading is total.
  const read = () => readDraft(text.toDelta() as readonly Written[], base);
  return {
    text,
    read,
    write(changes: DraftChanges) {
      base = changed(read(), changes).base;
      text.applyDelta([...deltaOf(changes)]);
    },
    /** Where words stand, for the hands of the test. */
    at: (words: string) => String(text).indexOf(words),
  };
}

const turns = [
  anIntervention({ id: "i1", line: "presented its new law" }),
  anIntervention({ id: "i2", party: "GEO", line: "described its borders" }),
  anIntervention({ id: "i3", party: "TUR", line: "asked about costs" }),
];
const recordWith = (line: string, ...more: typeof turns): MeetingRecord =>
  aRecord({
    sessions: [
      aSession({ interventions: turns.map((turn) => (turn.id === "i2" ? { ...turn, line } : turn)).concat(more) }),
    ],
    chairPoints: [{ id: "p1", text: "Return is voluntary", sources: ["i1"] }],
  });
const compile = (record: MeetingRecord) => compilationOf(record, budapestProcess);

describe("the life of a draft", () => {
  it("goes from the lines through hands to the report, and every word has its reason", () => {
    const shared = sharedDraft(draftOf(compile(recordWith("described its borders")).paragraphs));
    const { text } = shared;

    // Somebody rewrites a word, begins a paragraph with the next sentence, and cites it from the points.
    text.insert(shared.at("described"), "spoke of", { unit: "said:i2" });
    text.delete(shared.at("described"), "described".length);
    const asked = { id: "asked", level: "paragraph", kind: "session", session: "s1" };
    text.delete(shared.at(" Turkey asked"), 1);
    text.insert(shared.at("Turkey asked"), "\n", { ...asked, unit: null });
    text.insert(shared.at("Return is voluntary"), "See ", { unit: "point:p1" });
    text.insert(shared.at("Return is voluntary"), "\uFFFC", { unit: "point:p1", ref: "asked" });
    text.insert(shared.at("Return is voluntary"), ": ", { unit: "point:p1", ref: null });

    // Meanwhile the note-taker corrects the line, and another line comes in.
    const now = recordWith("described its sea borders", anIntervention({ id: "i4", party: "AFG", line: "agreed" }));
    const following = follow(shared.read(), compile(now));
    shared.write(following.changes);
    expect(following.offers.map(({ unit, line, mine }) => [unit, line, mine])).toEqual([
      ["said:i2", "session-s1", "Georgia spoke of its borders."],
    ]);
    expect(following.missing.map(({ unit, place }) => [unit, place.line])).toEqual([["said:i4", "asked"]]);

    const [offer] = following.offers;
    const [missing] = following.missing;
    if (offer === undefined || missing === undefined) return;
    shared.write(together([left(offer), placed(missing)]));
    const read = shared.read();
    expect(follow(read, compile(now))).toEqual({ changes: { text: [], base: [] }, offers: [], missing: [] });
    expect(coverageOf(read, compile(now), now, new Map()).counts).toMatchObject({ reflected: 4, missing: 0 });

    const { paragraphs } = reportOf(now, budapestProcess, "2018-05-14", read);
    expect(paragraphs.map(({ number, heading, text: words }) => [number, heading, words]).slice(1)).toEqual([
      [2, "Session 1: Voluntary return", "In Session 1, Serbia presented its new law. Georgia spoke of its borders."],
      [3, undefined, "Turkey asked about costs. Afghanistan agreed."],
      [4, "Points summarised by the Chair", "In closing, the Chair summarised the following points:"],
    ]);
    expect(paragraphs.map(({ speakers }) => speakers).slice(1, 3)).toEqual([
      ["SRB", "GEO"],
      ["TUR", "AFG"],
    ]);
    expect(paragraphs.at(-1)?.points).toEqual([
      { id: "p1", letter: "a", text: "See 3: Return is voluntary.", sources: ["i1"] },
    ]);

    // The line is corrected once more, and now the words are taken.
    const later = recordWith("described its land borders");
    const [again] = follow(shared.read(), compile(later)).offers;
    expect(again).toMatchObject({
      was: "Georgia described its sea borders.",
      now: "Georgia described its land borders.",
    });
    if (again !== undefined) shared.write(taken(shared.read(), again));
    shared.write(follow(shared.read(), compile(later)).changes);
    expect(
      shared
        .read()
        .lines.map(({ pieces }) => lettersOf(pieces))
        .slice(1, 3),
    ).toEqual([
      "In Session 1, Serbia presented its new law. Georgia described its land borders.",
      "Turkey asked about costs.",
    ]);
  });

  it("is written into the shared text as it is read before it is written", () => {
    const hands = fc.array(
      fc.record({ at: fc.nat(), remove: fc.nat({ max: 30 }), words: fc.constantFrom("", "x", " ", "so. ") }),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, hands, (before, now, edits) => {
        const shared = sharedDraft(draftOf(compile(before).paragraphs));
        for (const { at, remove, words } of edits) {
          const from = at % Math.max(shared.text.length, 1);
          shared.text.delete(from, Math.min(remove, shared.text.length - from));
          if (words !== "") shared.text.insert(from, words);
        }
        const draft = shared.read();
        const { changes, offers, missing } = follow(draft, compile(now));
        for (const made of [changes, together(missing.map(placed)), ...offers.map((offer) => taken(draft, offer))]) {
          const copy = sharedDraft(draft);
          copy.write(made);
          expect(copy.read()).toEqual(changed(draft, made));
        }
        shared.write(changes);
        const settled = follow(shared.read(), compile(now));
        expect(settled.changes).toEqual({ text: [], base: [] });
        expect(settled.offers.map(({ unit }) => unit)).toEqual(offers.map(({ unit }) => unit));
      }),
    );
  });
});
