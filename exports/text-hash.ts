import { createHash } from "node:crypto";
import type { Report } from "#domain/report/report.ts";
import { canonical } from "#domain/text/typography.ts";
import { cleanReport } from "#exports/clean-report.ts";

/** The words that are approved: numbered paragraphs and lettered points in order, one a line, NFC, LF. */
export function canonicalText(report: Report): string {
  const lines = cleanReport(report).paragraphs.flatMap(({ number, text, points }) => [
    `${number}. ${text}`,
    ...points.map((point) => `(${point.letter}) ${point.text}`),
  ]);
  return canonical(lines.map((line) => `${line}\n`).join(""));
}

/** SHA-256 of the canonical text, in hex: same words, same hash, whatever a mail gateway does to the file. */
export function textHash(report: Report): string {
  return createHash("sha256").update(canonicalText(report), "utf8").digest("hex");
}
