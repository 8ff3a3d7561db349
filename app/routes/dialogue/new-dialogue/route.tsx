import { NewDialogue } from "#app/components/dialogue/new-dialogue.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { newDialoguePage, registerIn, requireBeginning, typedIn } from "#app/desk/dialogue/new-dialogue.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import { beginDialogue } from "#db/register/register.ts";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";

/** The form of a dialogue that is not kept here yet. */
export function loader({ context }: LoaderFunctionArgs) {
  requireBeginning(context);
  return newDialoguePage(context);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  pageTitle(matches, (text) => [text("new_dialogue.title")]);

/** Begins a dialogue with its register, and leads to it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { id, deviceSessionId } = requireBeginning(context);
  const form = await request.formData();
  const sent = registerIn(form);
  if ("refused" in sent) return data(sent.refused, 422);
  const act = { actorId: id, deviceSessionId, now: context.clock() };
  if (beginDialogue(context.db, sent.register, act) === "exists")
    return data({ problem: "exists" as const, typed: typedIn(form) }, 409);
  return redirect(pathTo`/dialogues/${sent.register.dialogue.id}`);
}

export default function NewDialogueRoute() {
  return <NewDialogue page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
