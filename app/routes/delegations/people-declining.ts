import { noteAnswer } from "#app/desk/delegations/answering.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Says that a party will not come. */
export function action(asked: ActionFunctionArgs): Response {
  return noteAnswer(asked, { isDeclined: true });
}
