import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { statementsIn } from "#domain/checks/speaking.ts";
import type { Register } from "#domain/register/register.ts";
import { sentenceSpans } from "#domain/text/sentences.ts";

const said =
  "mentioned|noted|stressed|underlined|emphasi[sz]ed|highlighted|raised|recalled|suggested|proposed|pointed out|added|questioned|asked|observed|remarked|stated|said|felt|regretted|reported|requested|recommended|called for|brought (?:up|forward)|touched (?:up)?on|shared|voiced|discussed|welcomed|expressed|argued|explained|clarified|concluded|considered|understood|called (?:essential|crucial|important)|put forward";
const passive = new RegExp(
  `\\b(?:was|were)\\s+(?:(?:also|further|then|again|\\p{L}+ly|as \\p{L}+)\\s+)*(?:${said})\\b`,
  "u",
);
// Who spoke; or what was said is told of, in a clause of somebody's own.
const agent =
  /\b(?:by (?:(?:the|an?|some|others?|several|many|most|both|all|one) |\p{Lu})|from (?:the )?\p{Lu})|\b(?:[Aa]ccording to|[Ii]n the view of)\b/u;
const subordinate =
  /\b(?:which|who|that|what|whom|whose|where|when|if|how|(?<!as well )as|than|because|since|after|before|whether|once|until)(?:\s+\S+){0,3}\s*$/iu;
const saysIt =
  /(?<!\b(?:was|were|been|be|is|are)\s+(?:\p{L}+\s+)?)\b(?:said|stated|noted|recalled|explained|replied|answered|added|disagreed|reported|stressed|underlined|argued|observed|warned|believed|hoped|thought) ?(?:that|:|,)/u;

/**
 * A sentence says that something was said and not by whom. Often meant: sensitive remarks are told so on purpose; so it
 * is asked only where no source is linked, and never more than asked.
 */
export function sentencesWithoutAgent(text: CheckedText, register: Register): readonly Finding[] {
  const told = new Set(statementsIn(register, text.own).map(({ sentence }) => sentence.start));
  return sentenceSpans(text.own).flatMap((sentence) => {
    const words = text.own.slice(sentence.start, sentence.end);
    const match = passive.exec(words);
    if (!match || agent.test(words) || /^No\b/u.test(words)) return [];
    const before = words.slice(0, match.index);
    if (subordinate.test(before) || saysIt.test(before)) return [];
    // After a party's own words only a new clause leaves open who spoke: "… and it was underlined that".
    if (told.has(sentence.start) && !/\bit\s+$/u.test(before)) return [];
    return [foundAt(text, "no-agent", sentence, { said: match[0].replaceAll(/\s+/gu, " ") })];
  });
}
