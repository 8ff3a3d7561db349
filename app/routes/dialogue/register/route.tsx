import { pageTitle } from "#app/components/page-title.ts";
import { RegisterPage } from "#app/components/register/register-page.tsx";
import { registerOnADay } from "#app/desk/register/register-page.server.ts";
import { requireDialogue } from "#app/desk/dialogue/dialogue-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import { isIsoDate } from "#domain/text/dates.ts";
import { languages } from "#domain/register/register.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

/** `?on=2018-05-08&in=fr`: the day and the language; today and English where they are not given or make no sense. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { dialogueId } = readParams(params, "dialogueId");
  const register = requireDialogue(context.db, actor, "register.read", dialogueId);
  const wishes = new URL(request.url).searchParams;
  const on = wishes.get("on") ?? "";
  return registerOnADay(register, {
    asOf: isIsoDate(on) ? on : context.clock().toISOString().slice(0, 10),
    language: languages.find((tag) => tag === wishes.get("in")) ?? "en",
  });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(matches, (text) => [text("register.title"), data?.asOf, data?.dialogue.name]);

export default function RegisterRoute() {
  return <RegisterPage register={useLoaderData<typeof loader>()} />;
}
