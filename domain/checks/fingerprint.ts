import type { Digest } from "#domain/audit/chain.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { Report } from "#domain/report/report.ts";

/** Values that say where something stands: they change when a paragraph moves, and what was found does not. */
const placesAmongValues = new Set(["paragraph", "one", "many", "letter", "other"]);

/**
 * What a finding is about, apart from every number: the check, the paragraph or point by its name, and the exact words.
 * It stays when paragraphs move, and is another as soon as one letter of what was found changes. Only the digest of all
 * that: it is kept for good, and what was found may be somebody's address.
 */
export function fingerprintOf(finding: Finding, report: Report, digest: Digest): string {
  const { check, where, values } = finding;
  const { paragraph, point } = textAt(where, report);
  const said = Object.entries(values)
    .filter(([name]) => !placesAmongValues.has(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const place = [paragraph?.id, point?.id, where.session, where.intervention].map((id) => id ?? null);
  return digest(JSON.stringify([check, place, quoteOf(finding, report), said]));
}

/** The words that a finding is about; empty where it is about none of the text. */
export function quoteOf({ where }: Finding, report: Report): string {
  const { paragraph, point } = textAt(where, report);
  const { start, end } = where.span ?? { start: 0, end: 0 };
  return (point ?? paragraph)?.text.slice(start, end) ?? "";
}

function textAt({ paragraph: number, point: letter }: Finding["where"], { paragraphs }: Report) {
  // Paragraphs are numbered in their order.
  const paragraph = number === undefined ? undefined : paragraphs[number - 1];
  return { paragraph, point: paragraph?.points.find((point) => point.letter === letter) };
}
