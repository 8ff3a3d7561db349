import { canonicalText } from "#domain/versions/canonical-text.ts";
import { textHash } from "#exports/text-hash.ts";
import { aParagraph, aReport, points } from "#tests/support/a-report.ts";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("is as its page says, byte for byte", () => {
  const page = readFileSync("docs/canonical-text.md", "utf8");
  const report = aReport({
    title: "Joint meeting of two working groups",
    facts: [
      { label: "Status", value: "Draft 2" },
      { label: "Issued", value: "14 May 2018" },
      { label: "Host", value: "Bosnia and Herzegovina" },
    ],
    disclaimer: "This summary binds nobody.",
    designations: [{ name: "Kosovo*", note: "This designation is without prejudice to positions on status." }],
    paragraphs: [
      aParagraph({
        ...{ number: 1, heading: "Opening and participation", text: "Sixty people came, from Kosovo* too." },
        footnotes: [{ at: 12, text: "As registered." }],
      }),
      aParagraph({
        ...{ number: 2, heading: "Points", text: "In closing, the Chair summarised the following points:" },
        points: points("Return is one part of the whole.", "Reintegration begins before departure."),
      }),
    ],
  });
  const [, example] = /```\n([\s\S]*?)```/u.exec(page) ?? [];
  expect(canonicalText(report)).toBe(example);
  expect(page).toContain(textHash(report));
  expect(page).toContain(`${Buffer.byteLength(example ?? "")} bytes`);
});
