import type { DispatchProblem } from "#app/components/dispatches/dispatch-on-page.ts";
import type { requireSending } from "#app/desk/dispatches/dispatch-access.server.ts";
import { replyByIn } from "#app/desk/dispatches/dispatch-page.server.ts";
import { keepFileOf } from "#app/desk/versions/version-file.server.ts";
import { prepareDispatch } from "#db/dispatches/dispatches.ts";
import { bodyText, headerLine } from "#domain/mail/mail-text.ts";
import { languages } from "#domain/register/register.ts";
import type { AppLoadContext } from "@remix-run/node";
import { validate as isUuid } from "uuid";
import { z } from "zod";

const word = z.string().max(200).catch("");

const sentSchema = z.object({
  id: z.string().refine(isUuid).catch(""),
  list: word,
  seen: word,
  language: z.enum(languages).catch("en"),
  replyBy: word,
  subject: z
    .string()
    .catch("")
    .transform((text) => headerLine(text)),
  body: z
    .string()
    .catch("")
    .transform((text) => bodyText(text).trim()),
});

/** What was typed stands again where nothing was done. */
export type Dispatched =
  { readonly id: string } | { readonly problem: DispatchProblem; readonly subject: string; readonly body: string };

const longestBody = 20_000;

/** Puts a version into the outbox for the list and with the words that the form says. */
export async function dispatch(
  context: AppLoadContext,
  desk: ReturnType<typeof requireSending>,
  form: FormData,
): Promise<Dispatched> {
  const { meeting, version, doing, maySend } = desk;
  const { id, list, seen, language, replyBy, subject, body } = sentSchema.parse(Object.fromEntries(form));
  const refused = (problem: DispatchProblem) => ({ problem, subject, body });
  if (!maySend) return refused("not-cleared");
  if (id === "" || subject === "" || body === "" || body.length > longestBody) return refused("mail");
  const until = replyByIn(replyBy, desk, context.clock());
  if (typeof until === "string") return refused(until);
  await keepFileOf(context, version.id, doing);
  const outcome = prepareDispatch(context.db, {
    ...{ id, meetingId: meeting.id, versionId: version.id, listId: list, seen, ...doing },
    ...{ mail: { language, subject, body }, replyBy: until ?? null },
  });
  if (outcome === "no-paper") throw new Error(`The file of version ${version.id} was kept and is not there.`);
  return outcome === "prepared" ? { id } : refused(outcome);
}
