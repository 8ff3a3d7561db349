import { noteAnswer } from "#app/desk/delegations/answering.server.ts";
import type { ActionFunctionArgs } from "@remix-run/node";

/** Takes back that a party will not come. */
export function action(asked: ActionFunctionArgs): Response {
  return noteAnswer(asked, { isDeclined: false });
}
