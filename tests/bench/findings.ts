import { monitorEventLoopDelay } from "node:perf_hooks";
import { reportApart, reportMade } from "#app/desk/report/report-made.ts";
import { longestBlock, medianOf, ms, times, type Measurement } from "#tests/bench/measure.ts";
import { aLongDraft } from "#tests/support/a-long-record.ts";

/** A draft of two hundred pages made a report of and checked, with all that stands beside it; how long others waited meanwhile. */
export async function findingsOfLongDraft(): Promise<readonly Measurement[]> {
  const given = aLongDraft();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const anchor = await medianOf(5, 2, () => reportMade(given));
  await reportApart(given);
  delay.enable();
  const ours = await medianOf(5, 1, () => reportApart(given));
  delay.disable();
  const found = (await reportApart(given)).sides?.findings.length ?? 0;
  const beside = `in the server itself: ${ms(anchor)}`;
  return [
    {
      what: `a draft of 200 pages: report, coverage, ${found} findings`,
      ours: ms(ours),
      anchor: beside,
      ratio: times(ours / anchor),
      budget: "",
    },
    longestBlock(delay, anchor),
  ];
}
