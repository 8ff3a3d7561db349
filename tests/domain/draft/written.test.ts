import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceSign } from "#domain/draft/draft.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { lettersOf } from "#domain/draft/stretches.ts";
import { readDraft, writtenAs } from "#domain/draft/written.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { arbitraryRecord } from "#tests/support/arbitrary-record.ts";

const odd = fc.constantFrom<unknown>("s1", "point", "session", "", "A B", "constructor", 7, null, true, { deep: [] });
const attributes = fc.dictionary(fc.constantFrom("id", "level", "kind", "session", "unit", "ref", "bold"), odd);
const signs = fc
  .array(fc.constantFrom("a", " ", "\n", referenceSign, "ش", "😀", "\u0000"), { minLength: 1, maxLength: 5 })
  .map((several) => several.join(""));
const hostile = fc.array(fc.record({ insert: signs, attributes }, { requiredKeys: ["insert"] }), { maxLength: 12 });

describe("a shared text", () => {
  it("says the draft that was written into it", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const draft = draftOf(compileReport(record, budapestProcess).paragraphs);
        expect(readDraft(writtenAs(draft), draft.base)).toEqual(draft);
      }),
    );
  });

  it("says a sound draft whatever stands in it, with every sign at its place", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const draft = readDraft(text, [["said:i1", 7]]);
        const said = writtenAs(draft);
        const signsOf = (written: typeof text) => written.map(({ insert }) => insert).join("");
        expect(signsOf([...said].map(({ insert }) => ({ insert })))).toBe(signsOf(text));
        expect(new Set(draft.lines.map(({ id }) => id)).size).toBe(draft.lines.length);
        for (const { id } of draft.lines) expect(id).toMatch(/^[a-z0-9-]+$/);
        expect(draft.lines[0]?.level).not.toBe("point");
        expect(readDraft(said, draft.base)).toEqual(draft);
      }),
    );
  });

  it("gives a line that was pasted twice a name of its own, and one of no known kind none", () => {
    const feed = { insert: "\n", attributes: { id: "session-s1", level: "paragraph", kind: "session", session: "s1" } };
    const { lines } = readDraft([feed, { insert: "One." }, feed, { insert: "Two.\nThree." }], []);
    expect(lines.map(({ id, kind }) => [id, kind])).toEqual([
      ["session-s1", "session"],
      ["session-s1-2", "session"],
      ["line", "free"],
    ]);
    expect(lines.map(({ pieces }) => lettersOf(pieces))).toEqual(["One.", "Two.", "Three."]);
  });
});
