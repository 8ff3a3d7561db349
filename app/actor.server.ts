import { demonstrationPersonOf } from "#app/server/demonstration-people.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Who asks; undefined while nobody has signed in. A page that is open to the public takes `nobody` instead. */
export function findActor(request: Request, context: AppLoadContext): Promise<Actor | undefined> {
  return Promise.resolve(context.demonstration ? demonstrationPersonOf(request) : undefined);
}

/** Who asks. Throws 401 while nobody has signed in, whatever the address, so that nothing is learnt from it. */
export async function requireActor(request: Request, context: AppLoadContext): Promise<Actor> {
  const actor = await findActor(request, context);
  if (!actor) throw new Response(null, { status: 401 });
  return actor;
}
