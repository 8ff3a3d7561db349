import { createHash } from "node:crypto";
import type { Report } from "#domain/report/report.ts";
import { canonicalText } from "#domain/versions/canonical-text.ts";

/** SHA-256 of the canonical text, in hex: same words, same hash, whatever a mail gateway does to the file. */
export function textHash(report: Report): string {
  return createHash("sha256").update(canonicalText(report), "utf8").digest("hex");
}
