import { changed } from "#domain/draft/changes.ts";
import { follow } from "#domain/draft/follow.ts";
import { draftOf } from "#domain/draft/seed.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { compileReport } from "#domain/report/compile-report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { medianOf, ms, times } from "#tests/bench/measure.ts";
import { aLongRecord, turnsEach } from "#tests/support/a-long-record.ts";

const sessions = 40;
const longRecord = (edition: number) => aLongRecord({ sessions, edition });

/** A draft of 1,000 interventions catches up with a record in which one line of ten was rewritten since. */
export async function recompiled(): Promise<readonly Measurement[]> {
  const draft = draftOf(compileReport(longRecord(0), budapestProcess).paragraphs);
  let edition = 0;
  const catchUp = () => {
    const compilation = compileReport(longRecord(++edition), budapestProcess);
    const following = follow(draft, compilation);
    return { ...following, read: changed(draft, following.changes) };
  };
  const found = catchUp();
  if (found.changes.text.length !== (sessions * turnsEach) / 10)
    throw new Error("The draft did not follow its record.");

  const anchor = await medianOf(40, 10, () => compileReport(longRecord(++edition), budapestProcess));
  const ours = await medianOf(40, 10, catchUp);
  const whole = await medianOf(40, 10, () => reportOf(longRecord(++edition), budapestProcess, "2018-05-14", draft));
  const beside = `compiling them: ${ms(anchor)}`;
  return [
    {
      what: "1,000 interventions: recompiled into a draft, one line of ten changed",
      ours: ms(ours),
      anchor: beside,
      ratio: times(ours / anchor),
      budget: "100 ms",
    },
    { what: "… and made a report", ours: ms(whole), anchor: beside, ratio: times(whole / anchor), budget: "" },
  ];
}
