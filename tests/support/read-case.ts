import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CheckId } from "#domain/checks/finding.ts";
import { runChecks } from "#domain/checks/run-checks.ts";
import { firstRegister, withDescribed } from "#domain/record/described-register.ts";
import type { MeetingRecord, ParagraphKind, RecordMeeting, RecordSession } from "#domain/record/record.ts";
import { budapestProcess } from "#domain/register/base/budapest-process.ts";
import type { Report } from "#domain/report/report.ts";
import { reportOf } from "#domain/report/report-of.ts";

/** What a careful reader noted of a text: `at` are a few of its words, which a finding must touch. */
export type Expected = {
  /** Several, parted by "|", where a slip may be put either way. */
  readonly check: string;
  readonly at: string;
  readonly point?: boolean;
  /** True, and nobody would miss it. */
  readonly optional?: boolean;
};

/** How a plain text is to be read, and what is wrong with it. */
export type Case = {
  readonly dialogue: string;
  readonly bodies?: MeetingRecord["dialogue"]["bodies"];
  readonly meeting: Partial<RecordMeeting>;
  readonly sessions?: readonly { readonly number: number; readonly title: string }[];
  /** Paragraphs by their place in the text, from 1. */
  readonly participants?: number | readonly number[];
  readonly points?: number;
  readonly mandate?: number;
  readonly skip?: readonly string[];
  /** Tables that stand between numbered paragraphs. */
  readonly keep?: readonly string[];
  readonly isHyphenated?: boolean;
  readonly findings: readonly Expected[];
};

export function readCase(file: string): Case {
  const read: Case = JSON.parse(readFileSync(file, "utf8"));
  return read;
}

/** The cases of a folder whose texts are at hand: [case file, text file]. */
export function casesIn(
  folder: string,
  names: readonly string[],
  texts: string | undefined,
): readonly [string, string][] {
  if (texts === undefined) return [];
  return names.flatMap((name): [string, string][] => {
    const text = join(texts, `${name}.txt`);
    return existsSync(text) ? [[join(folder, `${name}.case.json`), text]] : [];
  });
}

/** The findings in a text, each with the words it touches. */
export function findingsOfCase(given: Case, file: string) {
  const record = recordOf(given, readFileSync(file, "utf8"), basename(file, ".txt"));
  const register = withDescribed(firstRegister(record, budapestProcess), record);
  const report = reportOf(record, register, record.meeting.endsOn);
  const findings = runChecks(record, report, register).map((finding) => ({
    ...finding,
    text: textAt(report, finding.where),
  }));
  return { findings, report, record };
}

function textAt({ paragraphs }: Report, { paragraph, point }: { paragraph?: number; point?: string }): string {
  const found = paragraphs.find(({ number }) => number === paragraph);
  if (point === undefined) return found?.text ?? "";
  return found?.points.find(({ letter }) => letter === point)?.text ?? "";
}

const item = /^\s*(?:[o•–-]|\([a-z]+\)|D\d+)\s+(?=\S)/u;
const printedNumber = /^\s*\d+(?:\.\d+|\.)\s+(?=\D)/u;

type Block = { text: string; points: string[] };

/** Blank lines part the paragraphs; numbers, headings and furniture are taken off. */
function blocksOf(text: string, { skip = [], keep = [], isHyphenated = false }: Case): readonly Block[] {
  const isNumbered = text.split("\n").filter((line) => printedNumber.test(line)).length > 5;
  const blocks: Block[] = [];
  for (const block of text.split(isNumbered ? /\n[ \t\f]*\n|\n(?=\d+\. \p{Lu}\p{Ll}{2})/u : /\n[ \t\f]*\n/u)) {
    const lines = block
      .split("\n")
      .map((line) => line.replaceAll(/ {3,}/gu, " ").trimEnd())
      .filter(
        (line) =>
          line.trim() !== "" && !/^\s*\d{1,3}$/u.test(line) && !skip.some((words) => line.trim().startsWith(words)),
      );
    const [first] = lines;
    if (first === undefined) continue;
    const last = blocks.at(-1);
    if (keep.some((words) => first.startsWith(words))) {
      blocks.push({ text: lines.map((line) => line.replaceAll(/ {2,}/gu, " ").trim()).join(" "), points: [] });
      continue;
    }
    if (isNumbered && !printedNumber.test(first) && !item.test(first)) {
      // Before the first paragraph all is title; a running text without a number goes on from the page before.
      if (last && /\p{Ll}/u.test(first[0] ?? "")) append(last, lines, isHyphenated);
      continue;
    }
    if (!isNumbered && !item.test(first) && !/[.:?!"”]$/u.test(lines.at(-1) ?? "") && block.length < 130) continue;
    if (item.test(first) && last) append(last, lines, isHyphenated);
    else {
      blocks.push({ text: "", points: [] });
      append(
        blocks.at(-1) ?? { text: "", points: [] },
        [first.replace(printedNumber, ""), ...lines.slice(1)],
        isHyphenated,
      );
    }
  }
  return blocks;
}

function append(block: Block, lines: readonly string[], isHyphenated: boolean): void {
  const join = (before: string, line: string) => {
    if (before === "") return line.trim();
    if (isHyphenated && /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line.trim()))
      return before.slice(0, -1) + line.trim();
    return `${before} ${line.trim()}`;
  };
  for (const line of lines) {
    if (item.test(line)) block.points.push(line.replace(item, "").trim());
    else if (block.points.length > 0) block.points.push(join(block.points.pop() ?? "", line));
    else block.text = join(block.text, line);
  }
}

function recordOf(given: Case, text: string, id: string): MeetingRecord {
  const blocks = blocksOf(text, given);
  const participation = [given.participants ?? []].flat();
  const kindOf = (number: number): ParagraphKind => {
    if (participation.includes(number)) return "participants";
    if (number === given.points) return "chair-points";
    if (number === given.mandate) return "mandate";
    if (number === 1) return "opening";
    return given.points !== undefined && number > given.points ? "follow-up" : "session";
  };
  return {
    format: "rapporteur/meeting-record",
    version: 1,
    dialogue: {
      id: given.dialogue.toLowerCase().replaceAll(/[^a-z]+/gu, "-"),
      name: given.dialogue,
      bodies: given.bodies,
    },
    meeting: {
      id,
      title: given.dialogue,
      kind: "meeting",
      startsOn: "2000-01-01",
      endsOn: "2000-01-01",
      timeZone: "Europe/Vienna",
      city: "",
      language: "en",
      ...given.meeting,
    },
    sessions: (given.sessions ?? []).map(({ number, title }): RecordSession => ({
      id: `s${number}`,
      kind: "session",
      number,
      title,
      interventions: [],
    })),
    chairPoints: (blocks[(given.points ?? 0) - 1]?.points ?? []).map((point, place) => ({
      id: `p${place + 1}`,
      text: point,
    })),
    report: {
      paragraphs: blocks.map((block, place) => {
        const number = place + 1;
        const words = number === given.points ? block.text : [block.text, ...block.points].join(" ");
        return { number, kind: kindOf(number), text: words.trim() };
      }),
    },
  };
}

/** Does a finding say what the reader noted? Its characters must touch those words. */
export function isMet(
  { check, at, point = false }: Expected,
  finding: {
    readonly check: CheckId;
    readonly text: string;
    readonly where: { readonly point?: string; readonly span?: { readonly start: number; readonly end: number } };
  },
): boolean {
  if (!check.split("|").includes(finding.check) || (point && finding.where.point === undefined)) return false;
  const start = finding.text.indexOf(at);
  const span = finding.where.span;
  return start >= 0 && span !== undefined && span.start < start + at.length && start < span.end;
}
