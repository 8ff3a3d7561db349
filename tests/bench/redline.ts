import { monitorEventLoopDelay } from "node:perf_hooks";
import { redlineBytes } from "#exports/redline-bytes.ts";
import { meetingRedline } from "#exports/redline.ts";
import type { Report } from "#domain/report/report.ts";
import { toDocx } from "#exports/to-docx.ts";
import { readPaper } from "#exports/read-docx/paper.ts";
import { longestBlock, medianOf, ms, times, type Measurement } from "#tests/bench/measure.ts";
import { aParagraph, aReport } from "#tests/support/a-report.ts";

/** Some eight paragraphs a page. */
const paragraphs = 4_000;
const words =
  "informed the meeting of the way in which municipalities prepare those who go back, and of what it costs them a year; it underlined that a plan made before departure lasts longer than one made after it.";

/** Five hundred pages against a text in which one paragraph of ten was edited, one of fifty taken out and one of fifty moved. */
export async function redlineOf500Pages(): Promise<readonly Measurement[]> {
  const numbered = (texts: readonly (readonly [id: string, text: string])[]): Report =>
    aReport({ paragraphs: texts.map(([id, text], index) => aParagraph({ id, text, number: index + 1 })) });
  const before = Array.from({ length: paragraphs }, (_, at) => [`p${at}`, `Party ${at} ${words}`] as const);
  const moved = before.filter((_, at) => at % 50 === 7);
  const after = before
    .filter((_, at) => at % 50 !== 3 && at % 50 !== 7)
    .map(([id, text], at) => [id, at % 10 === 0 ? text.replace("a year", "each year, as was said") : text] as const);
  const of = {
    from: { report: numbered(before), name: "Draft 1" },
    to: { report: numbered([...after, ...moved]), name: "Draft 2" },
  };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const anchor = await medianOf(1, 1, () => toDocx(meetingRedline(of)));
  delay.enable();
  const ours = await medianOf(1, 1, () => redlineBytes(of));
  delay.disable();
  const bytes = await redlineBytes(of);
  const read = await medianOf(3, 1, () => readPaper(bytes));
  const beside = `in the server itself: ${ms(anchor)}`;
  return [
    {
      what: "500 pages, one paragraph of ten edited, 80 taken out, 80 moved → redline in Word",
      ours: ms(ours),
      anchor: beside,
      ratio: times(ours / anchor),
      budget: "",
    },
    longestBlock(delay, anchor),
    {
      what: "… read again, as when a file is checked",
      ours: ms(read),
      anchor: beside,
      ratio: times(read / anchor),
      budget: "",
    },
  ];
}
