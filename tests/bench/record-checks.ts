import { readFileSync } from "node:fs";
import { textsOf } from "#domain/checks/checked-text.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import { checkText } from "#domain/checks/text-checks.ts";
import { readRecord } from "#domain/record/read-record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import { reportOf } from "#domain/report/report-of.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { medianOf, ms, times } from "#tests/bench/measure.ts";

/** All checks over the report of Sarajevo, and the one paragraph that is looked at while somebody types in it. */
export async function recordChecks(): Promise<readonly Measurement[]> {
  const read = readRecord(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
  if (!("record" in read)) throw new Error("The record of Sarajevo was not read.");
  const { record } = read;
  const report = reportOf(record, budapestProcess, "2018-05-14");
  const anchor = await medianOf(200, 50, () => reportOf(record, budapestProcess, "2018-05-14"));
  const all = await medianOf(200, 50, () => runChecks(record, report, budapestProcess));
  const longest = textsOf(report).toSorted((one, other) => other.text.length - one.text.length)[0];
  let key = 0;
  // Each key makes another text, so that nothing that was read before can be used again.
  const typed = await medianOf(200, 50, () => {
    const text = `${longest?.text ?? ""} ${key++}`;
    const paragraphs = [{ number: 1, kind: "session" as const, text }];
    const [changed] = textsOf(reportOf({ ...record, report: { paragraphs } }, budapestProcess, "2018-05-14"));
    return changed && checkText(changed, record, budapestProcess);
  });
  const beside = `compiling that report: ${ms(anchor)}`;
  return [
    {
      what: "Sarajevo: all record checks",
      ours: ms(all),
      anchor: beside,
      ratio: times(all / anchor),
      budget: "a few ms",
    },
    {
      what: "… its longest paragraph, after a key",
      ours: ms(typed),
      anchor: beside,
      ratio: times(typed / anchor),
      budget: "",
    },
  ];
}
