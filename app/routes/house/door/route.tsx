import { Door } from "#app/components/house/door.tsx";
import { dialoguesFor } from "#app/desk/dialogue/dialogue-access.server.ts";
import { whoAsks } from "#app/desk/access/who-asks.server.ts";
import { pathTo } from "#app/return-path.server.ts";
import type { loader as rootLoader } from "#app/root.tsx";
import { isHouseEmpty } from "#db/accounts/people.ts";
import { nobody } from "#domain/access/actor.ts";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData, useRouteLoaderData } from "@remix-run/react";

/** The dialogues one may read. With one of them only, and no function to choose, its home is the front page. */
export async function loader({ context }: LoaderFunctionArgs) {
  const actor = whoAsks(context);
  const dialogues = dialoguesFor(context.db, actor);
  const [only] = dialogues;
  const mustChoose = context.demonstration && actor.id === nobody.id;
  if (only && dialogues.length === 1 && !mustChoose) throw redirect(pathTo`/dialogues/${only.id}`);
  const isNew = !context.demonstration && isHouseEmpty(context.db);
  const mayBegin = actor.may("dialogue.begin");
  return { dialogues, isNew, mayBegin, actorId: actor.id === nobody.id ? undefined : actor.id };
}

export default function DoorPage() {
  const page = useLoaderData<typeof loader>();
  const people = useRouteLoaderData<typeof rootLoader>("root")?.demonstration?.people;
  return <Door {...page} people={people} />;
}
