import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, together } from "#domain/draft/changes.ts";
import type { Draft } from "#domain/draft/draft.ts";
import { follow, followed } from "#domain/draft/follow.ts";
import { placed } from "#domain/draft/missing.ts";
import { left, taken } from "#domain/draft/offers.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { lettersOf } from "#domain/draft/stretches.ts";
import { readDraft, writtenAs } from "#domain/draft/written.ts";
import type { MeetingRecord, RecordIntervention } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";
import { anIntervention, aRecord, aSession } from "#tests/support/factories.ts";

const compile = (record: MeetingRecord) => compileReport(record, budapestProcess);
const textOf = ({ lines }: Draft) => lines.map(({ pieces }) => lettersOf(pieces));

function saying(...interventions: Partial<RecordIntervention>[]) {
  const turns = interventions.map((turn, index) => anIntervention({ id: `i${index + 1}`, ...turn }));
  return compile(aRecord({ sessions: [aSession({ interventions: turns })] }));
}
const laws = { party: "SRB", line: "presented its new law" };
const borders = { party: "GEO", line: "described its borders" };
const seeded = draftOf(saying(laws, borders).paragraphs);

/** The draft after somebody replaced words by hand; letters keep the unit that they stand in. */
function edited(draft: Draft, words: string, by: string): Draft {
  const text = writtenAs(draft).map((piece) => ({ ...piece, insert: piece.insert.replace(words, by) }));
  return readDraft(
    text.filter(({ insert }) => insert !== ""),
    draft.base,
  );
}

const lastLine = (draft: Draft) => textOf(draft).at(-1);

describe("a new compilation", () => {
  it("is followed by the sentences that nobody touched", () => {
    const now = saying({ ...laws, line: "presented its new law on asylum" }, borders);
    expect(lastLine(followed(seeded, now))).toBe(
      "In Session 1, Serbia presented its new law on asylum. Georgia described its borders.",
    );
  });

  it("is offered where somebody rewrote the sentence, and can be taken or left", () => {
    const mine = edited(seeded, "described", "spoke of");
    const now = saying(laws, { ...borders, line: "described its sea borders" });
    const { offers, changes } = follow(mine, now);
    expect(changes.text).toEqual([]);
    expect(offers).toEqual([
      {
        unit: "said:i2",
        line: "session-s1",
        was: "Georgia described its borders.",
        now: "Georgia described its sea borders.",
        mine: "Georgia spoke of its borders.",
      },
    ]);
    const [offer] = offers;
    if (offer === undefined) return;
    const after = changed(mine, taken(mine, offer));
    expect(lastLine(after)).toContain("Georgia described its sea borders.");
    expect(follow(after, now)).toEqual({ changes: { text: [], base: [] }, offers: [], missing: [] });
    const kept = changed(mine, left(offer));
    expect(lastLine(kept)).toContain("Georgia spoke of its borders.");
    expect(follow(kept, now).offers).toEqual([]);
    expect(follow(kept, saying(laws, borders)).offers).toHaveLength(1);
  });

  it("takes out what nobody touched and is gone, with its space, and offers the rest to be taken out", () => {
    expect(lastLine(followed(seeded, saying(laws)))).toBe("In Session 1, Serbia presented its new law.");
    const mine = edited(seeded, "described", "spoke of");
    const [offer] = follow(mine, saying(laws)).offers;
    expect(offer?.now).toBeUndefined();
    if (offer === undefined) return;
    expect(lastLine(changed(mine, taken(mine, offer)))).toBe("In Session 1, Serbia presented its new law.");
    expect(follow(changed(mine, left(offer)), saying(laws)).offers).toEqual([]);
  });

  it("lists a new line as missing and puts it where it belongs", () => {
    const now = saying(laws, { id: "i9", party: "TUR", line: "asked about costs" }, { ...borders, id: "i2" });
    const draft = followed(seeded, now);
    const [missing, ...others] = follow(draft, now).missing;
    expect(others).toEqual([]);
    expect(missing).toMatchObject({ unit: "said:i9", wasTakenOut: false, place: { line: "session-s1" } });
    if (missing === undefined) return;
    expect(lastLine(changed(draft, placed(missing)))).toBe(
      "In Session 1, Serbia presented its new law. Turkey asked about costs. Georgia described its borders.",
    );
  });

  it("is followed in both places by a sentence that was pasted twice", () => {
    const [line] = seeded.lines.slice(-1);
    const twice = { ...seeded, lines: [...seeded.lines, ...(line ? [{ ...line, id: "copy" }] : [])] };
    const now = follow(twice, saying({ ...laws, line: "presented its new law on asylum" }, borders));
    expect(now.offers).toEqual([]);
    const after = textOf(changed(twice, now.changes));
    expect(after.at(-1)).toContain("law on asylum");
    expect(after.at(-2)).toBe(after.at(-1));
  });

  it("keeps the sentence of several whose makers change", () => {
    const welcome = (...ids: string[]) =>
      compile(
        aRecord({
          sessions: [
            aSession({
              kind: "opening",
              interventions: ids.map((id) => anIntervention({ id, kind: "welcome", line: undefined, form: undefined })),
            }),
          ],
        }),
      );
    const draft = draftOf(welcome("i1", "i2").paragraphs);
    const { changes, offers, missing } = follow(draft, welcome("i1", "i3"));
    expect({ offers, missing }).toEqual({ offers: [], missing: [] });
    expect(changes.base.map(([unit]) => unit)).toEqual(["said:i1+i2", "said:i1+i3"]);
    expect(follow(changed(draft, changes), welcome("i1", "i3")).changes.text).toEqual([]);
  });

  it("puts a new paragraph behind the points of the one before it, those written by hand too", () => {
    const points = aRecord({ sessions: [], chairPoints: [{ id: "p1", text: "Return is voluntary" }] });
    const draft = draftOf(compile(points).paragraphs);
    const byHand = {
      ...draft,
      lines: draft.lines.map((line) => (line.id === "p1" ? { ...line, pieces: [{ text: "Mine." }] } : line)),
    };
    const now = compile({ ...points, followUps: [{ id: "f1", text: "Send the paper" }] });
    const promised = follow(byHand, now).missing.find(({ unit }) => unit === "promised:f1");
    expect(promised?.place).toMatchObject({ line: "p1", isOwnLine: true });
    if (promised !== undefined)
      expect(textOf(changed(byHand, placed(promised))).slice(-2)).toEqual(["Mine.", "Send the paper."]);
  });

  it.each([
    ["😀", "😁"],
    ["😁", "😀"],
    ["🐀", "𐐀"],
  ])("never parts a letter that is written as two: %s by %s", (before, after) => {
    const of = (face: string) => saying({ ...laws, line: `presented ${face}${face}` });
    const { changes } = follow(draftOf(of(before).paragraphs), of(after));
    expect(changes.text).toMatchObject([{ remove: 4, put: [{ insert: `${after}${after}` }] }]);
  });

  it("takes no other line for one that is gone, whatever ids are like", () => {
    const now = saying(laws, { ...borders, id: "s1/i9", line: "asked about costs" });
    const draft = draftOf(saying(laws, { ...borders, id: "s1/i2" }).paragraphs);
    expect(lastLine(followed(draft, now))).toBe("In Session 1, Serbia presented its new law.");
    expect(follow(draft, now).missing.map(({ unit }) => unit)).toEqual(["said:s1/i9"]);
  });

  it("never brings back what somebody deleted", () => {
    const mine = edited(seeded, "Georgia described its borders.", "");
    const { changes, offers, missing } = follow(mine, saying(laws, { ...borders, line: "described its sea borders" }));
    expect({ changes, offers }).toEqual({ changes: { text: [], base: [] }, offers: [] });
    expect(missing).toMatchObject([{ unit: "said:i2", wasTakenOut: true }]);
  });

  it("makes of any draft that nobody touched its own text, but for what is missing", () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (before, now) => {
        const compilation = compile(now);
        const draft = followed(draftOf(compile(before).paragraphs), compilation);
        const { changes, offers, missing } = follow(draft, compilation);
        expect({ changes, offers }).toEqual({ changes: { text: [], base: [] }, offers: [] });
        const whole = missing.reduce((text) => {
          const [next] = follow(text, compilation).missing;
          return next === undefined ? text : changed(text, placed(next));
        }, draft);
        const words = (text: Draft) => textOf(text).join(" ").split(/\s+/u).filter(Boolean).toSorted();
        expect(words(whole)).toEqual(words(draftOf(compilation.paragraphs)));
        const atOnce = changed(draft, together(missing.map(placed)));
        expect(words(atOnce)).toEqual(words(whole));
      }),
      { numRuns: 150 },
    );
  });
});
