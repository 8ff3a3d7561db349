import { Footer, Header, PageNumber, Paragraph, TextRun } from "docx";
import type { ISectionOptions } from "docx";
import type { Report } from "#domain/report/report.ts";
import { dateText } from "#domain/text/dates.ts";
import { forPaper } from "#domain/text/typography.ts";
import type { ParagraphStyle } from "#exports/house-style.ts";
import { paperWords } from "#exports/paper-words.ts";
import { tabRun, textRuns } from "#exports/text-runs.ts";

type RunningLines = Required<Pick<ISectionOptions, "headers" | "footers">>;

/** A draft carries its mark, with the deadline if there is one, on every page; a final has no head on its first page. */
export function runningLines(report: Report): RunningLines {
  const { state, language } = report;
  const footers = footersOf(report, paperWords[language].version(state));
  if (state.kind === "final") {
    const head = line("RunningHead", report, `${report.dialogue} – ${report.meetingKind}`, report.placeAndDates);
    return { headers: { default: head, first: new Header({ children: [new Paragraph({ style: empty })] }) }, footers };
  }
  const mark = () => line("DraftMark", report, paperWords[language].draftMark(state.number), state.replyBy ?? "");
  return { headers: { default: mark(), first: mark() }, footers };
}

/** On every page of a redline: what it is, and which version it sets against which. */
export function redlineRunningLines(report: Report, from: string, to: string): RunningLines {
  const words = paperWords[report.language].redline;
  const deadline = report.state.kind === "draft" ? (report.state.replyBy ?? "") : "";
  const mark = () => line("DraftMark", report, words.mark(to), deadline);
  return { headers: { default: mark(), first: mark() }, footers: footersOf(report, words.against(to, from)) };
}

const empty: ParagraphStyle = "FooterLine";

function line(style: ParagraphStyle, { language }: Report, start: string, end: string): Header {
  const children = [
    ...textRuns(forPaper(start, language)),
    ...(end ? [tabRun(), ...textRuns(forPaper(end, language))] : []),
  ];
  return new Header({ children: [new Paragraph({ style, children })] });
}

function footersOf(report: Report, version: string): RunningLines["footers"] {
  return { default: footer(report, version), first: footer(report, version) };
}

/** "BP/JWG/2018/2 · Draft 3 · 14 May 2018" and "Page 1 of 5". */
function footer({ symbol, issuedOn, language }: Report, state: string): Footer {
  const words = paperWords[language];
  const version = [symbol, state, dateText(issuedOn, language)].filter(Boolean).join(" · ");
  const pageNumber = new TextRun({ children: [words.page, PageNumber.CURRENT, words.of, PageNumber.TOTAL_PAGES] });
  const children = [...textRuns(forPaper(version, language)), tabRun(), pageNumber];
  const style: ParagraphStyle = "FooterLine";
  return new Footer({ children: [new Paragraph({ style, children })] });
}
