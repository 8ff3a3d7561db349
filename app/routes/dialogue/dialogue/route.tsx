import { DialogueHome } from "#app/components/dialogue/dialogue-home.tsx";
import { pageTitle } from "#app/components/page-title.ts";
import { dialogueAtHome } from "#app/desk/dialogue/dialogue-home.server.ts";
import { requireDialogue } from "#app/desk/dialogue/dialogue-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { readParams } from "#app/params.server.ts";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const { dialogueId } = readParams(params, "dialogueId");
  const register = requireDialogue(context.db, actor, "dialogue.read", dialogueId);
  return dialogueAtHome(context.db, { actor, register, now: context.clock() });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(matches, () => [data?.name]);

export default function DialoguePage() {
  return <DialogueHome dialogue={useLoaderData<typeof loader>()} />;
}
