import { courtesies } from "#domain/delegations/registration.ts";
import { alwaysAsked, type AskedField, type RegistrationForm } from "#domain/registering/form.ts";
import { headerLine } from "#domain/mail/mail-text.ts";
import { withoutIllegalCharacters } from "#domain/text/characters.ts";
import { isIsoDate } from "#domain/text/dates.ts";

/** What is wrong with one answer. */
export type AnswerProblem = "missing" | "too-long" | "no-day" | "leaves-first" | "no-phone";

/** Answers by the names of their fields; a tick is "on" or "". */
export type Answers = Readonly<Record<string, string>>;

export type AnswersRead = {
  readonly answers: Answers;
  readonly problems: Readonly<Record<string, AnswerProblem>>;
};

/** Longer than any name of an office that was met. */
const longestLine = 300;
const longestText = 1_000;
export const registrationLanguages = ["en", "fr", "ru", "ar"] as const;

/** The languages that are ticked, each by a field of its own, as one answer. */
export function languagesTicked(sent: Answers): string {
  return registrationLanguages.filter((language) => sent[`language-${language}`] === "on").join(" ");
}

/**
 * Reads what was sent by a form: only what it asks, each answer cleaned, and what is wrong with it. Nothing is dropped
 * for being wrong, so that the form shows it again as it was typed.
 */
export function readAnswers(form: RegistrationForm, sent: Answers): AnswersRead {
  const answers = Object.fromEntries(form.fields.map((field) => [field.name, cleaned(field, sent[field.name] ?? "")]));
  const problems = form.fields.flatMap((field) => {
    const problem = problemWith(field, answers[field.name] ?? "") ?? togetherWrong(field, answers);
    return problem ? [[field.name, problem] as const] : [];
  });
  return { answers, problems: Object.fromEntries(problems) };
}

function cleaned({ kind }: AskedField, text: string): string {
  switch (kind) {
    case "tick":
      return text === "on" ? "on" : "";
    case "courtesy":
      return courtesies.find((courtesy) => courtesy === text) ?? "";
    case "languages":
      return registrationLanguages.filter((language) => text.split(" ").includes(language)).join(" ");
    case "text":
      return withoutIllegalCharacters(text).text.replaceAll(/\r\n?/gu, "\n").trim();
    case "day":
    case "line":
      // One letter more than there may be, so that a text that is too long is seen to be so.
      return headerLine(text.normalize("NFC"), longestLine + 1);
  }
}

function problemWith({ name, kind, isRequired }: AskedField, answer: string): AnswerProblem | undefined {
  if (answer === "") return isRequired || alwaysAsked.includes(name) ? "missing" : undefined;
  if (answer.length > (kind === "text" ? longestText : longestLine)) return "too-long";
  if (kind === "day" && !isIsoDate(answer)) return "no-day";
  if (name === "phone" && !isPhone(answer)) return "no-phone";
  return undefined;
}

/** Six digits or more, with what people write between them. */
function isPhone(answer: string): boolean {
  return /^[+\d\s()./-]+$/u.test(answer) && (answer.match(/\d/gu) ?? []).length >= 6;
}

function togetherWrong({ name }: AskedField, { arrival, departure }: Answers): AnswerProblem | undefined {
  return name === "departure" && arrival && departure && departure < arrival ? "leaves-first" : undefined;
}
