import { withoutIllegalCharacters } from "#domain/text/characters.ts";

/** How much a programme holds: far more than any has, so that nothing that is no programme is taken in. */
export const longest = { title: 300, note: 300, name: 200, question: 1_000, questions: 20, presenters: 20, items: 60 };

/** Words on one line, as the programme prints them; undefined where they are too many. */
export function onOneLine(text: string, most: number): string | undefined {
  const line = withoutIllegalCharacters(text)
    .text.replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line.length > most ? undefined : line;
}

/** One question a line; undefined where they are too many or one is too long. */
export function questionsIn(text: string): readonly string[] | undefined {
  const questions = text.split(/\r\n|[\r\n\u2028\u2029]/u).map((line) => onOneLine(line, longest.question));
  const known = questions.flatMap((question) => (question === undefined || question === "" ? [] : [question]));
  return questions.includes(undefined) || known.length > longest.questions ? undefined : known;
}

/** Why an act upon a programme changed nothing, as a page says it. */
export const programmeNews = [
  "changed-meanwhile",
  "has-notes",
  "no-such-place",
  "no-such-item",
  "not-understood",
  "nothing-changed",
  "released-meanwhile",
  "not-sent",
] as const;
export type ProgrammeNews = (typeof programmeNews)[number];
