import { findActor } from "#app/actor.server.ts";
import { notFound } from "#app/refusals.server.ts";
import type { Actor } from "#domain/access/actor.ts";
import { nobody } from "#domain/access/actor.ts";
import { can } from "#domain/access/can.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import type { AppLoadContext } from "@remix-run/node";

/** Who asks for a page that the public may perhaps read too. */
export async function whoAsks(request: Request, context: AppLoadContext): Promise<Actor> {
  return (await findActor(request, context)) ?? nobody;
}

/** Lets readers pass. Throws 404 to everybody else: whoever may not read a thing may not know of it. */
export function mustRead(actor: Actor, act: Act, subject: Subject): void {
  if (!can(actor, act, subject)) notFound();
}
