import { leadingBack } from "#app/desk/sign-in/second-proof.server.ts";
import type { Asker } from "#app/desk/access/who-asks.server.ts";
import type { Act } from "#domain/access/rights.ts";
import type { Subject } from "#domain/access/subject.ts";
import { redirect } from "@remix-run/node";

/** May the asker do an act with the mark +, and if not, would a fresh proof of who they are be enough? */
export type StepUp = "may" | "must-step-up" | "may-not";

/**
 * Asks for an act with the mark +. A page that is only looked at leads to the step-up and from there back; a form gets
 * its answer, so that it can keep what was typed: throws nothing then. Refusing is left to `authorize`.
 */
export function requireStepUp(asker: Asker, request: Request, act: Act, subject: Subject = {}): StepUp {
  if (asker.may(act, subject)) return "may";
  if (!asker.lacksProof(act, subject)) return "may-not";
  if (request.method !== "GET") return "must-step-up";
  const { pathname, search } = new URL(request.url);
  throw redirect(leadingBack("/step-up", `${pathname}${search}`));
}
