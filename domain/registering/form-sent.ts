import {
  alwaysAsked,
  askedAs,
  fieldDays,
  knownFields,
  mostQuestions,
  type AskedField,
  type RegistrationForm,
} from "#domain/registering/form.ts";
import { headerLine } from "#domain/mail/mail-text.ts";

/** What is wrong with a form as the secretariat set it, and at which field. */
export type FormProblem = { readonly field: string; readonly why: "days" | "closing" };

type Sent = Readonly<Record<string, string>>;

const longestWords = 300;
const ownNames = Array.from({ length: mostQuestions }, (_, index) => `own-${index + 1}`);

/**
 * Reads the form that the secretariat set: for each field `ask-…`, `required-…`, `days-…` and `why-…`, for a question of
 * its own `question-…` too; one without words is not asked.
 *
 * @param closesAt As an instant; undefined where what was sent is none.
 */
export function readForm(sent: Sent, closesAt: string | null | undefined): RegistrationForm | FormProblem {
  if (closesAt === undefined) return { field: "closesAt", why: "closing" };
  const fields = [...knownAsked(sent), ...questionsAsked(sent)];
  const wrong = fields.find(({ keptDays }) => !isAllowed(keptDays));
  return wrong ? { field: wrong.name, why: "days" } : { fields, closesAt };
}

function knownAsked(sent: Sent): AskedField[] {
  return knownFields
    .filter(({ name }) => alwaysAsked.includes(name) || sent[`ask-${name}`] === "on")
    .map((field) => {
      const first = askedAs(field);
      return {
        ...first,
        isRequired: alwaysAsked.includes(field.name) || isRequired(sent, field),
        // What says who somebody is goes with the registration, not on a day of its own.
        keptDays: field.isPerson ? first.keptDays : daysIn(sent, field.name),
        why: words(sent[`why-${field.name}`]),
      };
    });
}

function questionsAsked(sent: Sent): AskedField[] {
  return ownNames
    .filter((name) => words(sent[`question-${name}`]) !== "")
    .map((name) => {
      const kind = sent[`kind-${name}`] === "tick" ? "tick" : "text";
      return {
        ...{ name, kind, isRequired: isRequired(sent, { name, kind }) },
        ...{ keptDays: daysIn(sent, name), why: words(sent[`why-${name}`]), question: words(sent[`question-${name}`]) },
      };
    });
}

/** A tick is a wish or a consent: it cannot be asked for as a duty. */
const isRequired = (sent: Sent, { name, kind }: Pick<AskedField, "name" | "kind">) =>
  kind !== "tick" && sent[`required-${name}`] === "on";

/** A form as `readForm` reads it, for the fields in which it is set. Known fields that it does not ask bring their days. */
export function sentOf({ fields }: Pick<RegistrationForm, "fields">): Sent {
  const first = knownFields.map(({ name, keptDays }) => [`days-${name}`, String(keptDays)] as const);
  const asked = fields.flatMap(({ name, kind, isRequired, keptDays, why, question }) => [
    [`ask-${name}`, "on"] as const,
    ...(isRequired ? [[`required-${name}`, "on"] as const] : []),
    ...[[`days-${name}`, String(keptDays)] as const, [`why-${name}`, why] as const],
    ...(question === undefined ? [] : [[`question-${name}`, question] as const, [`kind-${name}`, kind] as const]),
  ]);
  return Object.fromEntries([...first, ...asked]);
}

/** The names of the secretariat's own questions that a form has room for: those it asks and two more. */
export function questionNames({ fields }: Pick<RegistrationForm, "fields">): readonly string[] {
  const asked = ownNames.filter((name) => fields.some((field) => field.name === name));
  return [...asked, ...ownNames.filter((name) => !asked.includes(name)).slice(0, 2)].toSorted();
}

const words = (text: string | undefined) => headerLine(text ?? "", longestWords);
const daysIn = (sent: Sent, name: string) => Number(sent[`days-${name}`] ?? "NaN");
const isAllowed = (days: number) => Number.isInteger(days) && days >= fieldDays.least && days <= fieldDays.most;
