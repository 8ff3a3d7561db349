import type { Report } from "#domain/report/report.ts";
import { stateInWords } from "#domain/report/report-of.ts";

/** The report as it stands on the paper of a version: "Draft 2" wherever the paper says which it is. */
export function asDraft(report: Report, number: number): Report {
  const state = { ...report.state, kind: "draft", number } as const;
  const facts = report.facts.map((fact) => (fact.label === "Status" ? { ...fact, value: stateInWords(state) } : fact));
  return { ...report, state, facts };
}

/** The number of the next version: after the newest, and never below what the record says its draft is. */
export function nextNumber(report: Report, newest: number | undefined): number {
  const stated = report.state.kind === "draft" ? report.state.number : 1;
  return newest === undefined ? stated : Math.max(newest + 1, stated);
}
