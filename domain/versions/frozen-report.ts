import type { Report, ReportState } from "#domain/report/report.ts";
import { stateInWords } from "#domain/report/report-of.ts";
import { dateText, type IsoDate } from "#domain/text/dates.ts";

/** The report as it stands on the paper of a version: "Draft 2" wherever the paper says which it is. */
export function asDraft(report: Report, number: number): Report {
  return inState(report, { ...report.state, kind: "draft", number });
}

/** The same words as the paper that is issued. */
export function asFinal(report: Report, issuedOn: IsoDate): Report {
  return inState({ ...report, issuedOn }, { kind: "final" });
}

function inState(report: Report, state: ReportState): Report {
  const values = new Map([
    ["Status", stateInWords(state)],
    ["Issued", dateText(report.issuedOn, report.language)],
  ]);
  const facts = report.facts.map(({ label, value }) => ({ label, value: values.get(label) ?? value }));
  return { ...report, state, facts };
}

/** The number of the next version: after the newest, and never below what the record says its draft is. */
export function nextNumber(report: Report, newest: number | undefined): number {
  const stated = report.state.kind === "draft" ? report.state.number : 1;
  return newest === undefined ? stated : Math.max(newest + 1, stated);
}
