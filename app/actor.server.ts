import { demonstrationPersonOf } from "#app/server/demonstration-people.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Who asks; undefined while nobody has signed in. A page that is open to the public takes `nobody` instead. */
export function findActor(request: Request, context: AppLoadContext): Promise<Actor | undefined> {
  return Promise.resolve(context.demonstration ? demonstrationPersonOf(request) : undefined);
}
