import type { NameInText } from "#domain/register/read-names-in.ts";
import { readNamesIn } from "#domain/register/read-names-in.ts";
import type { Register } from "#domain/register/register.ts";
import type { Span } from "#domain/text/sentences.ts";
import { sentenceSpans } from "#domain/text/sentences.ts";

/** A sentence that begins with the names of those it is about: "In Session 2, Serbia and the Netherlands …". */
export type Statement = {
  readonly sentence: Span;
  readonly subjects: readonly NameInText[];
  /** "Turkey’s Directorate General …" speaks, and Turkey through it. */
  readonly isOwner: boolean;
  /** Where the words after the subject begin. */
  readonly restFrom: number;
};

const namesByText = new WeakMap<Register, Map<string, readonly NameInText[]>>();
const remembered = 500;

/** Names are read by several checks of one text: the reading is kept for the texts that were looked at last. */
export function namesIn(register: Register, text: string): readonly NameInText[] {
  const known = namesByText.get(register) ?? new Map<string, readonly NameInText[]>();
  namesByText.set(register, known);
  const names = known.get(text) ?? readNamesIn(register, text);
  if (known.size >= remembered) known.clear();
  known.set(text, names);
  return names;
}

// "In Session 1 on ‘…’, " · "In reply to Georgia, " · "Finally, ": ends with the last comma before the name.
const leadIn =
  /^(?:["'“‘]?)(?:(?:In|On|At|As|To|From|During|After|Following|When|Finally|Lastly|Additionally|Moreover|Furthermore|Similarly|Then|Here|Next|Answering|Replying|Responding|Speaking|Asked|Opening|Closing|Turning)\b[^.]*,\s+)$/u;
const representative =
  /^(?:(?:.*,\s+)?[Tt]he\s+)?(?:[Rr]epresentatives?|[Dd]elegations?|[Dd]elegates?|[Oo]bservers?)\s+(?:of|for|from)\s+$/u;
const joins = /^(?:,\s+(?:and\s+)?|\s+and\s+|\s+as well as\s+)$/u;

/** The sentences of a text whose subject is one party or several, by name. */
export function statementsIn(register: Register, text: string): readonly Statement[] {
  const names = namesIn(register, text);
  return sentenceSpans(text).flatMap((sentence) => {
    const inside = names.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const first = inside.findIndex(({ start }) => opensSentence(text.slice(sentence.start, start)));
    if (first < 0) return [];
    const subjects = joined(inside.slice(first), text);
    const last = subjects.at(-1)?.end ?? 0;
    const isOwner = /^[’']s?\s/u.test(text.slice(last));
    return [{ sentence, subjects, isOwner, restFrom: last }];
  });
}

function opensSentence(before: string): boolean {
  const opening = before.replace(/(?<=^|\s)[Tt]he\s+$/u, "");
  return opening === "" || leadIn.test(opening) || representative.test(before);
}

function joined([first, ...rest]: readonly NameInText[], text: string): readonly NameInText[] {
  if (first === undefined) return [];
  const subjects = [first];
  for (const name of rest) {
    if (!joins.test(text.slice(subjects.at(-1)?.end, name.start))) break;
    subjects.push(name);
  }
  return subjects;
}

const verbs =
  "stated|informed|presented|explained|described|outlined|reported|noted|recalled|stressed|underlined|underscored|emphasi[sz]ed|highlighted|pointed|observed|mentioned|added|clarified|confirmed|announced|shared|asked|requested|invited|encouraged|proposed|suggested|recommended|supported|welcomed|thanked|expressed|called|concluded|said|told|spoke|raised|questioned|wondered|inquired|enquired|replied|answered|responded|regretted|warned|reminded|reiterated|referred|introduced|posed|drew|gave|conveyed|briefed|updated|brought|appreciated|argued|appealed|complained|declared|deplored|disagreed|maintained|objected|insisted|seconded|concurred|took the floor|wished|demonstrated|illustrated|commented|remarked|took note|endorsed|indicated|assured|cautioned|elaborated";
const speaks = new RegExp(
  `^(?:\\s*\\([^)]*\\))?(?:,[^,.]{3,60},)?\\s+(?:(?:also|further|then|finally|additionally|in turn|in addition|again|subsequently|likewise|moreover|\\p{L}+ly)\\s+)*(?:${verbs})(?!\\p{L})`,
  "u",
);

/** Does somebody report here what the subject of the statement said? */
export function isReported({ restFrom, sentence }: Statement, text: string): boolean {
  return speaks.test(text.slice(restFrom, sentence.end));
}
