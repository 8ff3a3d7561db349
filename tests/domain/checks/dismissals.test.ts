import { judged } from "#domain/checks/dismissals.ts";
import { fingerprintOf, quoteOf } from "#domain/checks/fingerprint.ts";
import type { MeetingRecord } from "#domain/record/record.ts";
import { aWrittenRecord, findingsOf, printed } from "#tests/support/findings.ts";
import { describe, expect, it } from "vitest";

const plain = (text: string) => text;
const doubled = "Serbia presented its its law.";

function foundIn(record: MeetingRecord) {
  const report = printed(record);
  return { report, findings: findingsOf(record, "doubled-word") };
}

function fingerprintIn(texts: readonly string[]): string {
  const { report, findings } = foundIn(aWrittenRecord([...texts]));
  const [finding] = findings;
  if (!finding) throw new Error("Nothing was found.");
  return fingerprintOf(finding, report, plain);
}

describe("a dismissal", () => {
  it("meets what it was said of, and nothing else", () => {
    const { report, findings } = foundIn(aWrittenRecord([doubled, "Austria asked asked why."]));
    const [first] = findings;
    if (!first) throw new Error("Nothing was found.");

    const dismissal = { fingerprint: fingerprintOf(first, report, plain), reason: "Meant like this" };
    const all = judged(findings, report, [dismissal], plain);

    expect(quoteOf(first, report)).toContain("its");
    expect(all.map(({ dismissal: said }) => said?.reason)).toEqual(["Meant like this", undefined]);
  });

  it("stays when other words of the paragraph change, and lapses when those change that were found", () => {
    const fingerprint = fingerprintIn([doubled]);
    expect(fingerprintIn(["Serbia, speaking first, presented its its law."])).toBe(fingerprint);
    expect(fingerprintIn(["Serbia presented a a law."])).not.toBe(fingerprint);
  });
});
