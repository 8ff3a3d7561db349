import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import { namesIn, statementsIn } from "#domain/checks/speaking.ts";
import { partyOf } from "#domain/register/find-party.ts";
import type { NameInText } from "#domain/register/read-names-in.ts";
import type { Register } from "#domain/register/register.ts";

// What stands between "in reply" and whoever asked.
const answerTo =
  /\b(?:[Ii]n|[Bb]y way of) (?:reply|response|answer) to (?:(?:an?|the|another|this) )?(?:(?:question|query|concern|comment|remark|point|request for clarification)s? (?:(?:raised|posed|asked|put) )?(?:from|by|of) )?(?:(?:the )?(?:representative|delegation) of )?$/u;
const asked =
  /\b(?:asked?|asking|question(?:ed|s)?|raised|inquired|enquired|wondered|wished to (?:know|learn)|wanted to know|requested|posed|sought|invited)\b/u;

/**
 * The answer to a question that the report does not tell: whoever is answered has asked nothing in the paragraphs of
 * that session before.
 */
export function answersAlone(texts: readonly CheckedText[], register: Register): readonly Finding[] {
  return texts.flatMap((text, place) =>
    namesIn(register, text.own).flatMap((name) => {
      const lead = answerTo.exec(text.own.slice(0, name.start));
      if (
        !lead ||
        (!/quest|query|concern|comment|remark|point/u.test(lead[0]) &&
          /^[’']s? (?!question|query)/u.test(text.own.slice(name.end)))
      )
        return [];
      const before = texts
        .slice(0, place)
        .filter(({ session, kind }) => session === text.session && kind === text.kind);
      const earlier = [...before.slice(-2).map(({ own }) => own), text.own.slice(0, lead.index)];
      if (earlier.some((words) => hasAsked(name, words, register))) return [];
      const span = { start: lead.index, end: name.end };
      const party = partyOf(register, name.party).id;
      return [foundAt(text, "answer-alone", span, { name: name.written, party })];
    }),
  );
}

function hasAsked({ party }: NameInText, words: string, register: Register): boolean {
  const asks = statementsIn(register, words).some(
    ({ subjects, restFrom, sentence }) =>
      subjects.some((subject) => subject.party === party) && asked.test(words.slice(restFrom, sentence.end)),
  );
  return (
    asks ||
    namesIn(register, words).some((name) => name.party === party && asked.test(words.slice(name.end, name.end + 40)))
  );
}
