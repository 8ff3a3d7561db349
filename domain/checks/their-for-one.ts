import type { CheckedText } from "#domain/checks/checked-text.ts";
import { foundAt } from "#domain/checks/checked-text.ts";
import type { Finding } from "#domain/checks/finding.ts";
import type { Statement } from "#domain/checks/speaking.ts";
import { statementsIn } from "#domain/checks/speaking.ts";
import type { Register } from "#domain/register/register.ts";

/** As far as the eye keeps the subject: beyond it, "their" may be anybody's. */
const reach = 60;

// Whom "their" could mean as well: plurals, and a person of whom nobody says whether a man or a woman.
const others =
  /\p{L}{2}s(?!\p{L})|\b(?:people|men|women|children|staff|police|media|persons?|individual|child|migrant|returnee|refugee|minor|victim|person|applicant|everyone|everybody|anyone|nobody|each|family|couple|both|representative|delegation)\b/iu;

/**
 * "Their" of one state or organisation, which is "it" in a report. Only where nothing stands between the name and the
 * word to which it could belong.
 */
export function theirForOne(text: CheckedText, register: Register): readonly Finding[] {
  if (!/\btheir\b/iu.test(text.own)) return [];
  const statements = statementsIn(register, text.own);
  const clauses = statements.flatMap((statement) => clausesOf(statement, text.own, register));
  return [...clauses, ...statements.flatMap((statement) => nextSentence(statement, text.own))].flatMap(
    ({ from, to }) => {
      const match = /^([^.;:]*?)\b(their)\b/iu.exec(text.own.slice(from, Math.min(to, from + reach)));
      const [, between = "", written = ""] = match ?? [];
      if (!match || others.test(between)) return [];
      const start = from + between.length;
      return [
        foundAt(
          text,
          "their-for-one",
          { start, end: start + written.length },
          { written },
          written === "Their" ? "Its" : "its",
        ),
      ];
    },
  );
}

/** "Pakistan thanked the host. Their delegation …": the next sentence, where nothing in between could be meant. */
function nextSentence({ subjects, isOwner, restFrom, sentence }: Statement, text: string) {
  const [, gap] = /^(\s+)Their\b/u.exec(text.slice(sentence.end)) ?? [];
  if (gap === undefined || isOwner || subjects.length > 1 || others.test(text.slice(restFrom, sentence.end))) return [];
  const from = sentence.end + gap.length;
  return [{ from, to: from + "Their".length }];
}

/** The subject's own clause, and a second one that begins with another party: "… and Caritas explained their method". */
function clausesOf({ subjects, isOwner, restFrom, sentence }: Statement, text: string, register: Register) {
  const first = subjects.length === 1 && !isOwner ? [{ from: restFrom, to: sentence.end }] : [];
  const tail = text.slice(restFrom, sentence.end);
  const seconds = [...tail.matchAll(/(?:,| and| while| whereas)\s+(?=(?:the\s)?\p{Lu})/gu)].flatMap(
    ({ index, 0: joint }) => {
      const at = index + joint.length;
      const [other] = statementsIn(register, tail.slice(at));
      if (!other || other.subjects.length !== 1 || other.isOwner) return [];
      return [{ from: restFrom + at + other.restFrom, to: sentence.end }];
    },
  );
  return [...first.map(({ from }) => ({ from, to: seconds[0]?.from ?? sentence.end })), ...seconds];
}
