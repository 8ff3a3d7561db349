import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "#domain/checks/finding.ts";
import { levelOf } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { quotationsIn } from "#domain/text/quotations.ts";
import { aWrittenRecord, findingsOf, mended, printed, textOf } from "#tests/support/findings.ts";

/** Sentences as a hurried desk writes them, and some that are in order. */
const sentences = [
  "Serbia presents its  new law.",
  "Türkiye asked why ,and Georgia answered .",
  "Macedonia described their office.",
  "Kosovo said that that was enough.",
  "NGOs and CSOs were thanked by the Host.",
  "It was emphasized that trust matters..",
  "They summarise what they organise and recognise.",
  "The Kyrgyz Republic shared its experience.",
  "Kyrgyzstan also thanked the Host.",
  "The Silk Route Working Group met twice– in spring.",
  "The International Training Centre (TIC) opened.",
  "The “first” door and the ‘second’ and the ‘third’ were named.",
  "The Chairs thanked everybody.",
  "In Session 1 on ‘volontary return’, Albania noted this.",
  "Pakistan thanked the Host. Their desk is new.",
  "Austria recalled the the law of 2015.",
  "Caritas told of its work in three countries.",
  "Nothing was missing: all of it was there.",
  "‘We  do not, they said ,count’, Poland recalled.",
];
const session = { id: "s1", kind: "session" as const, number: 1, title: "Voluntary return", interventions: [] };

const reports = fc
  .array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => reportOf(paragraphs.map((chosen) => chosen.join(" "))));

function reportOf(paragraphs: readonly string[]): MeetingRecord {
  return aWrittenRecord(paragraphs, { sessions: [session], meeting: { chairs: [{ party: "TUR" }] } });
}

/** The report once one finding is mended as it proposes. */
function withMended(record: MeetingRecord, finding: Finding): MeetingRecord {
  const paragraphs = record.report?.paragraphs ?? [];
  return reportOf(
    paragraphs.map(({ number, text }) => (number === finding.where.paragraph ? mended(text, finding) : text)),
  );
}

/** How many places of the report are found fault with; one of them may have two. */
const places = (findings: readonly Finding[]) =>
  new Set(findings.map(({ where }) => `${where.paragraph} ${where.span?.start}`)).size;

describe("every finding", () => {
  it("stands on characters that are there, in any text, and has the weight of its check", () => {
    const piece = fc.oneof(
      fc.constantFrom(...sentences, " ", "  ", ",", "(", ")", "–", "‘", "’", '"', "Albania", "NGO"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const record = reportOf(paragraphs.map((pieces) => pieces.join("")));
        const report = printed(record);
        for (const finding of findingsOf(record)) {
          expect(finding.level).toBe(levelOf[finding.check]);
          const { span, paragraph } = finding.where;
          if (paragraph === undefined) continue;
          const text = textOf(report, finding);
          expect(span && span.start >= 0 && span.start < span.end && span.end <= text.length).toBe(true);
          const written = finding.values.written;
          if (span && typeof written === "string" && finding.check !== "quote-style")
            expect(text.slice(span.start, span.end)).toContain(written.trim());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is gone once it is mended as it proposes, and nothing else is at fault", () => {
    fc.assert(
      fc.property(reports, (record) => {
        const before = findingsOf(record);
        for (const finding of before.filter(({ replacement }) => replacement !== undefined)) {
          const after = findingsOf(withMended(record, finding));
          const isThere = ({ check, where }: Finding) =>
            check === finding.check &&
            where.paragraph === finding.where.paragraph &&
            where.span?.start === finding.where.span?.start;
          expect(after.filter(isThere), JSON.stringify(finding)).toEqual([]);
          expect(places(after), JSON.stringify(finding)).toBeLessThanOrEqual(places(before));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("leaves the words of a quotation to whoever said them", () => {
    fc.assert(
      fc.property(reports, (record) => {
        const report = printed(record);
        for (const finding of findingsOf(record)) {
          const { span } = finding.where;
          // A title of the programme is nobody's words; marks may change where words do not.
          if (finding.check === "session-title" || finding.check === "quote-style") continue;
          const inside = quotationsIn(textOf(report, finding)).filter(
            ({ start, end }) => span !== undefined && start < span.start && span.end < end,
          );
          expect(inside, JSON.stringify(finding)).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
