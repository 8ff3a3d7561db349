import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { MeetingRecord } from "#domain/record/record.ts";

const everybody =
  "(?:[Pp]articipants|[Pp]articipating (?:[Ss]tates|[Cc]ountries)|[Dd]elegations|[Dd]elegates|[Cc]ountries|(?:[Mm]ember )?[Ss]tates|[Mm]embers|[Ss]enior [Oo]fficials|[Oo]fficials|[Ee]xperts|[Pp]arties|[Tt]he (?:[Mm]eeting|[Gg]roup|(?:\\p{Lu}\\p{L}+ )*Working Group)|[Aa]ll|[Ii]t was)";
const between =
  "(?:\\s+(?:also|further|then|therefore|thus|all|finally|have|has|had|unanimously|jointly|generally|\\p{L}+ly))*";
const commits = new RegExp(
  `(?<=(?<!\\p{L})${everybody}${between}\\s+)(?:agreed|decided|committed)(?![\\p{L}-])(?!\\s+with\\b)`,
  "gu",
);

// These adopt texts and take decisions, so their reports may say so.
const decides = /\b(?:conference|ministerial|assembly|session|committee|council|board)\b/iu;

/**
 * "Agreed", "decided" or "committed" of everybody, where the Chair only summed up. How the meeting came about is told
 * in the mandate, where earlier decisions are facts.
 */
export function commitments(text: CheckedText, { meeting }: MeetingRecord): readonly Finding[] {
  if (decides.test(meeting.kind) || text.kind === "mandate") return [];
  return [...text.own.matchAll(commits)].map(({ index, 0: written }) =>
    foundAt(text, "commits-parties", { start: index, end: index + written.length }, { written }),
  );
}
