import type {
  FieldOnPage,
  RegisteringOnPage,
  RegisteringResult,
} from "#app/components/registering/registering-on-page.ts";
import { requireRegister } from "#app/desk/meetings/meeting-access.server.ts";
import { namesAt } from "#app/desk/register/names.server.ts";
import type { Meeting } from "#db/meetings/meetings.ts";
import { furtherAnswersOf } from "#db/registering/registration-answers.ts";
import { draftOf } from "#db/registering/registration-drafts.ts";
import { formOf } from "#db/registering/registration-forms.ts";
import type { StoredRegistration } from "#db/delegations/registrations.ts";
import { asksForList, type RegistrationForm } from "#domain/registering/form.ts";
import { keptUntil } from "#domain/registering/kept-until.ts";
import { languagesTicked, readAnswers, type Answers, type AnswersRead } from "#domain/registering/sent.ts";
import { answersOf } from "#domain/registering/stated.ts";
import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { v7 as newId } from "uuid";

type Filling = {
  readonly meeting: Meeting;
  readonly registration: StoredRegistration;
  /** Where the form is sent, and its draft kept. */
  readonly action: string;
  readonly draft: string;
  readonly isOwn: boolean;
};

/** The form of a registration with all that is known already: what was stored, and over it what was typed last. */
export function registeringOnPage(
  { db, key }: Pick<AppLoadContext, "db" | "key">,
  { meeting, registration, action, draft, isOwn }: Filling,
): RegisteringOnPage {
  const form = formOf(db, meeting.id);
  const register = requireRegister(db, meeting.dialogueId);
  const { title, city, startsOn, endsOn, timeZone } = meeting;
  const typed = draftOf(db, key, registration.id);
  const stored = answersOf(registration, furtherAnswersOf(db, key, registration.id));
  return {
    ...{ action, draft, isOwn, address: registration.address },
    meeting: { title, city, startsOn, endsOn, timeZone, dialogue: register.dialogue.name },
    party: namesAt(register, startsOn).nameOf(registration.party),
    fields: fieldsOnPage(form, meeting.endsOn),
    answers: { ...stored, ...typed },
    asksForList: asksForList(form),
    isFirst: registration.registeredAt === undefined,
    sentKey: newId(),
    expectedChange: registration.changedAt,
    closesAt: form.closesAt,
    keptAs: `registration ${registration.id} ${registration.changedAt}`,
    hasDraft: typed !== undefined,
  };
}

/** The fields of a form, each with the last day of its answers. */
export function fieldsOnPage({ fields }: RegistrationForm, endsOn: string): FieldOnPage[] {
  return fields.map(({ keptDays, ...field }) => ({ ...field, keptUntil: keptUntil({ keptDays }, endsOn) }));
}

export type RegistrationSent = AnswersRead & {
  readonly typed: Answers;
  readonly sentKey: string;
  readonly expectedChange: string;
};

const longestTyped = 5_000;

/** The fields of a form by their names, each cut where nobody types on; files are no texts. */
export async function textsIn(request: Request): Promise<Record<string, string>> {
  const sent: Record<string, string> = {};
  for (const [name, value] of await request.formData())
    if (typeof value === "string") sent[name] = value.slice(0, longestTyped);
  return sent;
}

/** Reads the form of a registration; `typed` is what it shows again where something is wrong with it. */
export async function registrationIn(request: Request, form: RegistrationForm): Promise<RegistrationSent> {
  const sent = await textsIn(request);
  const read = readAnswers(form, { ...sent, languages: languagesTicked(sent) });
  const { sentKey = "", expectedChange = "" } = sent;
  return { ...read, typed: { ...read.answers, sentKey }, sentKey: sentKey.slice(0, 100), expectedChange };
}

/** The answer to a form that cannot be taken in, with all that was typed. */
export function wrongIn(sent: RegistrationSent, problem?: RegisteringResult["problem"]): RegisteringResult {
  return { problem, problems: sent.problems, typed: sent.typed };
}

/** Is anything wrong with what was answered, or the form without its key? */
export const isWrong = ({ problems, sentKey }: RegistrationSent) => Object.keys(problems).length > 0 || sentKey === "";

/** The answer to a draft: plain to a script, and back to the form for whoever has none. */
export function draftAnswer(request: Request, isKept: boolean, page: string): Response {
  if (request.headers.get("Accept") === "application/json") return new Response(null, { status: isKept ? 204 : 409 });
  return redirect(page);
}
