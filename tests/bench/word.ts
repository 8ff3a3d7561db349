import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Document, Packer, Paragraph } from "docx";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { readRecord } from "#domain/record/read-record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf } from "#domain/report/report-of.ts";
import { meetingReportBytes } from "#exports/meeting-report-bytes.ts";
import type { Measurement } from "#tests/bench/measure.ts";
import { medianOf, ms, times } from "#tests/bench/measure.ts";

/** The record of Sarajevo, compiled and packed; beside docxtemplater filling a template with the same paragraphs. */
export async function sarajevoToWord(): Promise<Measurement> {
  const read = readRecord(readFileSync("db/demo/sarajevo-2018.json", "utf8"));
  if (!("record" in read)) throw new Error("The record of Sarajevo was not read.");
  const { record } = read;
  const report = () => reportOf(record, budapestProcess, "2018-05-14");
  const ours = await medianOf(40, 15, () => meetingReportBytes(report()));
  const texts = report().paragraphs.flatMap(({ text, points }) => [text, ...points.map((point) => point.text)]);
  const template = await loopTemplate();
  const anchor = await medianOf(40, 15, () => filled(template, texts));
  return {
    what: "Sarajevo: record → Word, warm",
    ours: ms(ours),
    anchor: `docxtemplater, text only: ${ms(anchor)}`,
    ratio: times(ours / anchor),
    budget: "≤ 15 ms",
  };
}

/** 5,000 numbered paragraphs; the longest that anything else had to wait meanwhile stands in a line of its own. */
export async function longReport(): Promise<readonly Measurement[]> {
  const report = aLongReport(5000);
  const texts = report.paragraphs.map(({ text }) => text);
  const template = await loopTemplate();

  const delay = monitorEventLoopDelay({ resolution: 5 });
  await meetingReportBytes(report);
  delay.enable();
  const ours = await medianOf(3, 0, () => meetingReportBytes(report));
  delay.disable();
  const anchor = await medianOf(3, 1, () => filled(template, texts));
  return [
    {
      what: "5,000 numbered paragraphs → Word",
      ours: ms(ours),
      anchor: `docxtemplater: ${ms(anchor)}`,
      ratio: times(ours / anchor),
      budget: "< 1 ×",
    },
    {
      what: "… longest block of the event loop",
      ours: ms(delay.max / 1e6),
      anchor: `docxtemplater: ${ms(anchor)}, all of it`,
      ratio: times(delay.max / 1e6 / anchor),
      budget: "≤ 50 ms",
    },
  ];
}

function aLongReport(paragraphs: number): Report {
  const text =
    "The Netherlands informed the meeting of the way in which its municipalities, together with the organisations that work there, prepare those who go back; it underlined that a plan made before departure lasts longer than one made after it, and that figures of the first year show as much. ".repeat(
      2,
    );
  return {
    id: "long-report",
    dialogue: "Budapest Process",
    symbol: "BP/LONG/1",
    title: "A long report",
    paper: "Report",
    placeAndDates: "Vienna, 7–8 May 2018",
    facts: [{ label: "Status", value: "Draft 1" }],
    state: { kind: "draft", number: 1 },
    issuedOn: "2018-05-14",
    meetingKind: "meeting",
    language: "en-GB",
    designations: [],
    paragraphs: Array.from({ length: paragraphs }, (_nothing, index) => ({
      id: `p-${index + 1}`,
      number: index + 1,
      kind: "free",
      text: `${index + 1} ${text}`,
      sentences: [],
      points: [],
      footnotes: [],
      speakers: [],
      sources: [],
    })),
  };
}

/** A template of docxtemplater with one paragraph that repeats. */
async function loopTemplate(): Promise<Buffer> {
  const children = ["{#paragraphs}", "{text}", "{/paragraphs}"].map((text) => new Paragraph(text));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

function filled(template: Buffer, texts: readonly string[]): Buffer {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render({ paragraphs: texts.map((text) => ({ text })) });
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
}
